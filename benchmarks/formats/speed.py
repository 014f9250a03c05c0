"""How fast 560 KB of WebVTT are read: by Digestif once warm, by webvtt-py and by pysubs2, in one run.

    speed.py [TALK.vtt]     without a talk: captions of made-up words
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pysubs2
import webvtt

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "extractive"))
import digestif  # noqa: E402

SIZE = 560_000
HERE = Path(__file__).resolve().parent


def stamp(seconds: float) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(int(minutes), 60)
    return f"{hours:02d}:{minutes:02d}:{rest:06.3f}"


def captions(talk: list[str]) -> str:
    """560 KB of captions: the talk's again and again, its times counted on."""
    text = "WEBVTT\n"
    seconds = 0.0
    while True:
        for words in talk:
            cue = f"\n{stamp(seconds)} --> {stamp(seconds + 3)}\n{words}\n"
            if len((text + cue).encode()) > SIZE:
                return text
            text += cue
            seconds += 3


def words_of(path: str) -> list[str]:
    return [caption.text for caption in webvtt.read(path) if caption.text.strip()]


def made_up() -> list[str]:
    chance = random.Random(1)
    letters = "etaoinshrdlu"
    vocabulary = ["".join(chance.choices(letters, k=chance.randint(2, 9))) for _ in range(3000)]
    lines = []
    for _ in range(5000):
        line = " ".join(chance.choices(vocabulary, k=chance.randint(5, 12))).capitalize()
        lines.append(line + chance.choice(["", "", ",", "."]))
    return lines


def measured(name: str, read) -> tuple[str, float, float, int]:
    """Milliseconds by the clock (best of 7) and of the processor (mean), and how many captions were read."""
    clock = []
    processor = time.process_time()
    for _ in range(7):
        begin = time.perf_counter()
        size = len(read())
        clock.append((time.perf_counter() - begin) * 1000)
    return name, min(clock), (time.process_time() - processor) * 1000 / len(clock), size


def main() -> None:
    talk = words_of(sys.argv[1]) if len(sys.argv) > 1 else made_up()
    jars = digestif.build()
    home = os.environ.get("JAVA_HOME")
    java, javac = (str(Path(home, "bin", tool)) if home else tool for tool in ("java", "javac"))
    path = os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "talk.vtt")
        file.write_text(captions(talk), encoding="utf-8")
        megabytes = file.stat().st_size / 1e6
        subprocess.run([javac, "-cp", path, "-d", folder, str(HERE / "ReadVtt.java")], check=True)
        rows = [
            measured("webvtt-py", lambda: webvtt.read(str(file))),
            measured("pysubs2", lambda: pysubs2.load(str(file))),
        ]
        run = subprocess.run(
            [java, "-cp", folder + os.pathsep + path, "io.digestif.transcript.ReadVtt", str(file)],
            check=True,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )
    for line in run.stdout.splitlines():
        what, clock, processor, size = line.split("\t")
        rows.append((f"Digestif, {what}", float(clock), float(processor), int(size)))
    print(f"{megabytes * 1000:.0f} KB of WebVTT")
    print("| | read | ms at best | MB/s | × webvtt-py | × pysubs2 | ms of processor, mean | × webvtt-py | × pysubs2 |")
    print("|---|--:|--:|--:|--:|--:|--:|--:|--:|")
    for name, clock, processor, size in rows:
        first = [f"{rows[other][1] / clock:.1f}" for other in (0, 1)]
        second = [f"{rows[other][2] / processor:.1f}" for other in (0, 1)]
        cells = [name, f"{size:,}", f"{clock:.1f}", f"{megabytes / clock * 1000:.1f}", *first, f"{processor:.1f}", *second]
        print("| " + " | ".join(cells) + " |")


if __name__ == "__main__":
    main()
