"""Whether files of 100 MB are read within 400 MB of heap: JSON of the densest kinds, made of made-up words.

    memory.py [KIND ...]     without kinds: all of them; HEAP=400m, MEGABYTES=99 in the environment vary them

Each file is read by a Java of its own. A talk of more than a million utterances is refused, and that is the right answer.
"""

import itertools
import json
import os
import random
import subprocess
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "extractive"))
import digestif  # noqa: E402

HERE = Path(__file__).resolve().parent
HEAP = os.environ.get("HEAP", "400m")
BYTES = int(float(os.environ.get("MEGABYTES", "99")) * 1e6)

chance = random.Random(1)
WORDS = ["".join(chance.choices("etaoinshrdlu", k=chance.randint(1, 8))) for _ in range(20_000)]


def words(sentence: int = 12):
    """Words with their times, the gaps between them uneven; every so many end a sentence."""
    now = 0.0
    for i in itertools.count():
        start = now + chance.choice([0, 0, 0.02, 0.11])
        now = start + 0.06 * chance.randint(2, 6)
        word = chance.choice(WORDS)
        yield (word + "." if i % sentence == sentence - 1 else word), round(start, 2), round(now, 2)


def joined(before: str, entries, after: str = "]}", comma: str = ","):
    """A list in a file that is just so large."""
    text = [before]
    size = len(before) + len(after)
    for entry in entries:
        size += len(entry.encode()) + len(comma)
        if size > BYTES:
            break
        text += [entry, comma]
    return "".join(text[:-1]) + after


def plain(entry) -> str:
    return json.dumps(entry, ensure_ascii=False, separators=(",", ":"))


def whisper_words() -> str:
    """OpenAI's verbose_json: the text, and beside it the words."""
    said, listed, size = [], [], 0
    for word, start, end in words():
        entry = plain({"word": word.strip("."), "start": start, "end": end})
        size += len(entry) + len(word) + 2
        if size > BYTES - 100:
            break
        said.append(word)
        listed.append(entry)
    return '{"language":"english","text":"' + " ".join(said) + '","words":[' + ",".join(listed) + "]}"


def segments_with_words(sign: str = ""):
    stream = words()
    while True:
        said = list(itertools.islice(stream, 12))
        yield plain(
            {
                "start": said[0][1],
                "end": said[-1][2],
                "text": " " + " ".join(word for word, _, _ in said) + sign,
                "words": [{"word": " " + word, "start": start, "end": end} for word, start, end in said],
            }
        )


def aws():
    for word, start, end in words():
        item = {"alternatives": [{"confidence": "0.99", "content": word.strip(".")}], "type": "pronunciation"}
        yield plain({"start_time": str(start), "end_time": str(end), **item})
        if word.endswith("."):
            yield plain({"alternatives": [{"confidence": "0.0", "content": "."}], "type": "punctuation"})


def deepgram():
    for word, start, end in words():
        yield plain(
            {"word": word.strip("."), "start": start, "end": end, "confidence": 0.99, "punctuated_word": word.capitalize()}
        )


def short_segments(each: int, sign: str):
    """Segments of few words; with a sign each is a sentence."""
    stream = words(10**9)
    while True:
        said = list(itertools.islice(stream, each))
        text = " ".join(word for word, _, _ in said).capitalize() + sign
        yield plain({"start": said[0][1], "end": said[-1][2], "text": text})


KINDS = {
    "whisper-words": whisper_words,
    "segments-with-words": lambda: joined('{"language":"en","segments":[', segments_with_words()),
    "segments-with-words-wide": lambda: joined('{"language":"en","segments":[', segments_with_words(" …")),
    "aws": lambda: joined('{"results":{"items":[', aws(), "]}}"),
    "deepgram": lambda: joined('{"results":{"channels":[{"alternatives":[{"words":[', deepgram(), "]}]}]}}"),
    "words": lambda: joined("[", (plain({"word": w, "start": s, "end": e}) for w, s, e in words()), "]"),
    "segments-of-1-word": lambda: joined('{"segments":[', short_segments(1, "")),
    "segments-of-1-sentence": lambda: joined('{"segments":[', short_segments(1, ".")),
    "segments-of-9-words": lambda: joined('{"segments":[', short_segments(9, ".")),
    "segments-of-9-words-wide": lambda: joined('{"segments":[', short_segments(9, " — “…”.")),
}


def main() -> None:
    jars = digestif.build()
    home = os.environ.get("JAVA_HOME")
    java, javac = (str(Path(home, "bin", tool)) if home else tool for tool in ("java", "javac"))
    path = os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])
    print(f"| 99 MB of | read within {HEAP} of heap | s |\n|---|---|--:|")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([javac, "-cp", path, "-d", folder, str(HERE / "ReadOnce.java")], check=True)
        for kind in sys.argv[1:] or KINDS:
            file = Path(folder, kind)
            file.write_text(KINDS[kind](), encoding="utf-8")
            run = subprocess.run(
                [java, f"-Xmx{HEAP}", "-cp", folder + os.pathsep + path, "io.digestif.transcript.ReadOnce", str(file)],
                check=True,
                stdout=subprocess.PIPE,
                encoding="utf-8",
            )
            print("| " + " | ".join(run.stdout.strip().split("\t")).replace(str(folder), "…") + " |", flush=True)
            file.unlink()


if __name__ == "__main__":
    main()
