"""Seconds for a digest of a talk of 60,000 words, whole process, beside a summary of the same text by sumy."""

import argparse
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import digestif
import meetings

HERE = Path(__file__).resolve().parent
SUMMARY_WORDS = 500
GOAL = 2.0


@dataclass(frozen=True)
class Time:
    """Seconds: on the clock, and of all processors together (user and system)."""

    wall: float
    cpu: float
    whole: bool = True


def made_up(words: int) -> str:
    """A talk of invented words, some said often and most seldom, where no meetings are at hand."""
    draw = random.Random(0)
    vocabulary = ["".join(draw.choices("aeioulnrst", k=draw.randint(2, 9))) for _ in range(8000)]
    odds = [1 / (rank + 3) for rank in range(len(vocabulary))]
    turns = []
    while words > 0:
        said = []
        for _ in range(draw.randint(1, 6)):
            sentence = draw.choices(vocabulary, odds, k=draw.randint(3, 30))
            words -= len(sentence)
            said.append(" ".join(sentence).capitalize() + ".")
        turns.append(f"{draw.choice(['Ada', 'Bela', 'Cleo'])}: {' '.join(said)}")
    return "\n\n".join(turns) + "\n"


def joined(folder: Path, words: int) -> str:
    """Meetings of a folder one after the other, again from the first where they are too few."""
    found = [m for m in meetings.read(folder) if m.turns[0][0]]
    turns: list[str] = []
    while words > 0:
        for meeting in found:
            for who, said in meeting.turns:
                if words > 0:
                    turns.append(f"{who}: {said}")
                    words -= len(said.split())
    return "\n\n".join(turns) + "\n"


def run(command: list[str], bound: float) -> Time:
    """One run of a whole process. One that takes too long is ended, and its time says no more than that."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, start_new_session=True)
    while True:
        pid, status, used = os.wait4(process.pid, os.WNOHANG)
        wall = time.monotonic() - start
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode not in (0, -signal.SIGKILL):
                sys.exit(f"{command[0]} ended with {process.returncode}.")
            return Time(wall, used.ru_utime + used.ru_stime, process.returncode == 0)
        if wall > bound:
            os.killpg(process.pid, signal.SIGKILL)
        time.sleep(0.005)


def median(runs: list[Time]) -> Time:
    return Time(
        statistics.median(r.wall for r in runs), statistics.median(r.cpu for r in runs), all(r.whole for r in runs)
    )


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("folder", type=Path, nargs="?", help="meetings to join (default: a talk of invented words)")
    arguments.add_argument("--words", type=int, default=60_000)
    arguments.add_argument("--runs", type=int, default=3, help="of which the median counts (default: 3)")
    arguments.add_argument("--bound", type=float, default=200, help="seconds that LexRank gets (default: 200)")
    arguments.add_argument("--no-lexrank", action="store_true", help="leave it out, since it takes minutes")
    chosen = arguments.parse_args()
    text = joined(chosen.folder, chosen.words) if chosen.folder else made_up(chosen.words)

    digestif.build()
    load_before = os.getloadavg()[0]
    # The first run after a build makes an archive of classes; it does not count.
    sample = next((digestif.ROOT / "examples" / "transcripts").glob("*.vtt"))
    run([str(digestif.COMMAND), "-q", "-m", "extractive", str(sample)], chosen.bound)

    with tempfile.TemporaryDirectory() as folder:
        talk = Path(folder, "talk.txt")
        talk.write_text(text, encoding="utf-8")

        def sumy(system: str) -> list[str]:
            return [sys.executable, str(HERE / "systems.py"), system, str(talk), str(SUMMARY_WORDS)]

        commands = {
            "./digestif -q (all sections)": [str(digestif.COMMAND), "-q", "-m", "extractive", str(talk)],
            "sumy Luhn": sumy("Luhn"),
        }
        runs: dict[str, list[Time]] = {name: [] for name in commands}
        for _ in range(chosen.runs):  # in turn, so that what else the machine does hits all alike
            for name, command in commands.items():
                runs[name].append(run(command, chosen.bound))
        times = {name: median(r) for name, r in runs.items()}
        if not chosen.no_lexrank:
            times["sumy LexRank (one run)"] = run(sumy("LexRank"), chosen.bound)

    ours = next(iter(times.values()))
    load = os.getloadavg()[0]
    print(f"{chosen.words:,} words, whole process, median of {chosen.runs} runs, {os.cpu_count()} processors,")
    print(f"of which {load_before:.1f} were asked for when this began, and {load:.1f} at the end\n")
    print("| | seconds | × Digestif | user + system | × Digestif |\n|---|--:|--:|--:|--:|")
    for name, t in times.items():
        more = "" if t.whole else "> "
        print(
            f"| {name} | {more}{t.wall:.2f} | {more}{t.wall / ours.wall:.1f} "
            f"| {more}{t.cpu:.2f} | {more}{t.cpu / ours.cpu:.1f} |"
        )
    met = {True: "met", False: "missed"}
    print(f"\nGoal of {GOAL:g} s: {met[ours.wall <= GOAL]} on the clock, {met[ours.cpu <= GOAL]} in processor time.")


if __name__ == "__main__":
    main()
