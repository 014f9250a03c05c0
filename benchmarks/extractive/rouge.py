"""ROUGE-1 and ROUGE-2 (F1, stemmed) of plain summaries against human ones, every system at the human's length in words."""

import argparse
import os
import random
import statistics
import sys
from multiprocessing import Pool
from pathlib import Path

from rouge_score.rouge_scorer import RougeScorer

import digestif
import meetings
import systems

OURS = "Digestif"
Score = tuple[float, float]


def score(reference: str, summaries: list[str]) -> Score:
    scorer = RougeScorer(["rouge1", "rouge2"], use_stemmer=True)
    results = [scorer.score(reference, s) for s in summaries]
    return tuple(statistics.mean(r[kind].fmeasure for r in results) for kind in ("rouge1", "rouge2"))


def score_others(task: tuple[meetings.Meeting, list[str]]) -> dict[str, Score]:
    meeting, names = task
    words = len(meeting.reference.split())
    return {n: score(meeting.reference, systems.others()[n](meeting.sentences(), words)) for n in names}


def mean(rows: list[dict[str, Score]], system: str, kind: int) -> float:
    return statistics.mean(row[system][kind] for row in rows)


def best_other(rows: list[dict[str, Score]], kind: int) -> str:
    return max((s for s in rows[0] if s != OURS), key=lambda s: mean(rows, s, kind))


def ratio(rows: list[dict[str, Score]], kind: int, other: str) -> float:
    return mean(rows, OURS, kind) / mean(rows, other, kind)


def interval(rows: list[dict[str, Score]], kind: int, other: str) -> tuple[float, float]:
    """Where 95 of 100 ratios lie when the meetings are drawn anew, with repeats."""
    draw = random.Random(0)
    ratios = sorted(ratio(draw.choices(rows, k=len(rows)), kind, other) for _ in range(2000))
    return ratios[50], ratios[1949]


def table(found: list[meetings.Meeting], rows: list[dict[str, Score]], kind: int) -> None:
    names = list(rows[0])
    print(f"\nROUGE-{kind + 1} F1\n")
    print("| meeting | words | human's | " + " | ".join(names) + " | Digestif / best other |")
    print("|---|--:|--:|" + "--:|" * (len(names) + 1))
    for meeting, row in zip(found, rows):
        best = max(row[s][kind] for s in names if s != OURS)
        cells = " | ".join(f"{row[s][kind]:.3f}" for s in names)
        times = f"{row[OURS][kind] / best:.2f}" if best else "–"
        print(f"| {meeting.name} | {meeting.words():,} | {len(meeting.reference.split())} | {cells} | {times} |")
    means = " | ".join(f"**{mean(rows, s, kind):.3f}**" for s in names)
    other = best_other(rows, kind)
    print(f"| **mean** | | | {means} | **{ratio(rows, kind, other):.2f}** |")
    low, high = interval(rows, kind, other)
    wins = sum(row[OURS][kind] > row[other][kind] for row in rows)
    print(
        f"\nBest other in the mean: {other}. Digestif / {other}: {ratio(rows, kind, other):.3f} "
        f"(95 % of redraws of the meetings: {low:.2f} to {high:.2f}), ahead in {wins} of {len(rows)}."
    )


def main() -> None:
    names = list(systems.others())
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, help="QMSum *.json, AMI *.transcript.txt with *.abssumm.txt")
    arguments.add_argument("--systems", default=",".join(names), help="of the others (default: all)")
    arguments.add_argument("--print", action="store_true", help="also print what Digestif chose")
    chosen = arguments.parse_args()
    names = [n for n in names if n in chosen.systems.split(",")]
    found = meetings.read(chosen.folder)
    if not found or not names:
        arguments.error(f"{chosen.folder} has no meeting with a human summary, or --systems names none of {names}.")

    budgets = [len(m.reference.split()) for m in found]
    ours = digestif.summaries([(m.text(), words) for m, words in zip(found, budgets)])
    with Pool(os.cpu_count()) as pool:
        rows = pool.map(score_others, [(m, names) for m in found], chunksize=1)
    for meeting, row, summary, words in zip(found, rows, ours, budgets):
        row[OURS] = score(meeting.reference, [systems.cut(summary, words)])
    for kind in (0, 1):
        table(found, rows, kind)
    used = statistics.mean(len(s.split()) / words for s, words in zip(ours, budgets))
    print(f"\nDigestif used {used:.0%} of the words it may have.")
    if chosen.print:
        for meeting, summary in zip(found, ours):
            print(f"\n{meeting.name}\n  human:    {meeting.reference}\n  Digestif: {summary}")


if __name__ == "__main__":
    # sumy's LSA numbers its words in the order of a set, and its choice turns on that order: keep it from run to run.
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    main()
