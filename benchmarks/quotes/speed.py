"""Milliseconds for 200 quotes in a talk of 60,000 words: Digestif with all its gates, and rapidfuzz without any."""

import argparse
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from rapidfuzz import fuzz

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "extractive"))

import digestif  # noqa: E402
import speed as talks  # noqa: E402

QUOTES = 200
GOAL = 50.0


def quotes(talk: str) -> list[str]:
    """Sentences of the talk of 8 to 40 words: a third as they are, a third in small letters without marks, a third with a word changed."""
    draw = random.Random(0)
    said = [s for turn in talk.split("\n\n") for s in re.split(r"(?<=[.!?])\s+", turn.split(": ", 1)[-1])]
    usable = [s.strip() for s in said if 8 <= len(s.split()) <= 40 and "?" not in s]
    chosen = draw.sample(usable, min(QUOTES, len(usable)))
    for i in range(len(chosen)):
        if i % 3 == 1:
            chosen[i] = re.sub(r"[.,;:!]", "", chosen[i]).lower()
        elif i % 3 == 2:
            words = chosen[i].split()
            words[draw.randrange(1, len(words) - 1)] = draw.choice(draw.choice(usable).split())
            chosen[i] = " ".join(words)
    return chosen


def ours(talk: Path, lines: Path, rounds: int) -> list[list[float]]:
    jars = digestif.build()
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    path = os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])
    command = [java, "-cp", path, HERE / "Quotes.java", talk, lines, str(rounds)]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return [[float(value) for value in line.split()] for line in run.stdout.splitlines()]


def plain(text: str) -> str:
    return re.sub(r"[^\w]+", " ", text.lower()).strip()


def theirs(talk: str, lines: list[str], rounds: int) -> list[tuple[float, float]]:
    whole = plain(talk)
    folded = [plain(line) for line in lines]
    times = []
    for _ in range(rounds):
        start, used = time.perf_counter(), time.process_time()
        for line in folded:
            fuzz.partial_ratio(line, whole)
        times.append((1000 * (time.perf_counter() - start), 1000 * (time.process_time() - used)))
    return times


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("talk", type=Path, nargs="?", help="a text with blank lines between turns (default: invented words)")
    arguments.add_argument("--words", type=int, default=60_000)
    arguments.add_argument("--meetings", type=Path, help="a folder of meetings to join instead")
    arguments.add_argument("--rounds", type=int, default=15)
    chosen = arguments.parse_args()
    if chosen.talk:
        text = chosen.talk.read_text(encoding="utf-8")
    else:
        text = talks.joined(chosen.meetings, chosen.words) if chosen.meetings else talks.made_up(chosen.words)
    lines = quotes(text)
    with tempfile.TemporaryDirectory() as folder:
        talk = Path(folder, "talk.txt")
        talk.write_text(text, encoding="utf-8")
        file = Path(folder, "quotes.txt")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        rounds = ours(talk, file, chosen.rounds)
    fuzzy = theirs(text, lines, 3)
    clock, used = (statistics.median(r[i] for r in rounds) for i in (1, 2))
    their_clock, their_used = (statistics.median(t[i] for t in fuzzy) for i in (0, 1))
    print(f"{len(lines)} quotes, {len(text.split()):,} words, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}\n")
    print("| | ms on the clock | × Digestif | ms of the processor | × Digestif |\n|---|--:|--:|--:|--:|")
    print(f"| Digestif, all gates, median of {len(rounds)} rounds | {clock:.0f} | 1.0 | {used:.0f} | 1.0 |")
    print(f"| Digestif, first round of a new JVM | {rounds[0][1]:.0f} | | {rounds[0][2]:.0f} | |")
    print(
        f"| rapidfuzz `partial_ratio`, no gates | {their_clock:.0f} | {their_clock / clock:.1f} "
        f"| {their_used:.0f} | {their_used / used:.1f} |"
    )
    print(f"\n{rounds[-1][3]:.0f} found; the index took {statistics.median(r[0] for r in rounds):.0f} ms.")
    met = {True: "met", False: "missed"}
    print(f"Goal of {GOAL:g} ms: {met[clock < GOAL]} on the clock, {met[used < GOAL]} in processor time.")


if __name__ == "__main__":
    main()
