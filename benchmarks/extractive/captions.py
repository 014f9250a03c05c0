"""How well sentence ends are guessed where a talk has no marks.

Takes talks that have marks and capitals, strips both (same cues, turns and times), has Digestif read what is left
(a main in the tests of core prints its sentences) and holds them against the marks that were there.

    C=../../core/target; python3 captions.py [-v] "$C/classes:$C/test-classes:../../cli/target/lib/*" TALK...
    (.vtt, .md with **Name:** turns, .json)

For each talk: the cuts inside turns and how many of them are right; the trusted pieces of 8 to 40 words and how many have right
edges on both sides ("true"), and how many of these hold no end inside ("whole"). An edge is right where a sentence ended (. ? ! ; :);
"loose" also where a comma stood. With -v the pieces that fail are printed, with the marks that were there.
"""

import json
import os
import re
import subprocess
import sys
import tempfile


def seconds(stamp):
    value = 0.0
    for part in stamp.split(":"):
        value = value * 60 + float(part)
    return value


def read(path):
    """Cues: speaker, start, end, text."""
    cues = []
    if path.endswith(".vtt"):
        for line in open(path, encoding="utf-8"):
            times = re.match(r"([\d:.]+) --> ([\d:.]+)", line)
            if times:
                cues.append([None, seconds(times[1]), seconds(times[2]), ""])
            elif cues and line.strip():
                cues[-1][3] += " " + line.strip()
    elif path.endswith(".md"):
        speaker = None
        for line in open(path, encoding="utf-8"):
            turn = re.match(r"\*\*([^*]+):\*\*\s*(.*)", line.strip())
            speaker, text = (turn[1], turn[2]) if turn else (speaker, line.strip())
            text = re.sub(r"\\?\[[^\]]*\]", "", text).strip()
            if text and text[0] not in "#>":
                cues.append([speaker, None, None, text])
    else:
        talk = json.load(open(path, encoding="utf-8"))
        if isinstance(talk, dict) and "meeting_transcripts" in talk:
            for turn in talk["meeting_transcripts"]:
                cues.append([turn["speaker"], None, None, re.sub(r"\{[^}]*\}", "", turn["content"])])
        else:
            for s in talk.get("segments", []) if isinstance(talk, dict) else talk:
                start, end = s.get("start", s.get("startTime")), s.get("end", s.get("endTime"))
                start, end = (seconds(str(t)) for t in (start, end))
                cues.append([s.get("speaker"), start, end, s.get("text") or s.get("body") or ""])
    return cues


def bare(text):
    """Words in small letters with the mark that stood behind each."""
    words = []
    for token in text.split():
        word = re.sub(r"^[^\w]+|[^\w%]+$", "", token).lower().replace("’", "'")
        tail = re.search(r"[^\w%]*$", token)[0]
        mark = "." if re.search("[.?!;:…]", tail) else "," if re.search("[,–—-]", tail) else ""
        if word:
            words.append([re.sub(r"[^\w'%-]", "", word), mark])
        elif words and mark and not words[-1][1]:
            words[-1][1] = mark
    return words


def strip(cues, path):
    """Writes the bare talk; returns its words, with marks, by turns."""
    turns, last, segments = [], object(), []
    for speaker, start, end, text in cues:
        words = bare(text)
        if not words:
            continue
        if speaker != last:
            turns.append([])
            last = speaker
        turns[-1] += words
        segment = {"speaker": speaker} if speaker else {}
        if start is not None:
            segment |= {"startTime": start, "endTime": end}
        segments.append(segment | {"body": " ".join(w for w, _ in words)})
    with open(path, "w", encoding="utf-8") as out:
        json.dump({"version": "1.0.0", "segments": segments}, out)
    return turns


def guessed(classpath, path):
    """The sentences as cut, and whether each is trusted."""
    out = subprocess.run(
        ["java", "-cp", classpath, "io.digestif.extract.UnmarkedSentences", path],
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return [(line[0] == "+", line[2:].split()) for line in out.splitlines()]


# Said before a sentence or behind it, and left out or harmless in print.
INTERJECTIONS = set(
    "yeah yes yep yup no nope oh okay ok right well so and but now like exactly sure actually alright mm hmm uh um hey wow"
    " ja nein genau okay gut na hm ähm äh naja nee doch und aber also so richtig".split()
)


def ends_inside(gold, start, end, mark):
    """How many sentences end inside a piece, but for interjections at its edges."""
    while start < end and gold[start][0] in INTERJECTIONS:
        start += 1
    while end > start and gold[end - 1][0] in INTERJECTIONS:
        end -= 1
    return sum(mark(i) == "." for i in range(start + 1, end))


def measure(classpath, path, verbose):
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "talk.json")
        turns = strip(read(path), file)
        pieces = guessed(classpath, file)
    gold = [word for turn in turns for word in turn]
    if [w for _, piece in pieces for w in piece] != [w for w, _ in gold]:
        raise ValueError(path + ": the words are not those that went in")
    turn_ends, at = set(), 0
    for turn in turns:
        at += len(turn)
        turn_ends.add(at)
    mark = lambda i: "." if i == 0 or i in turn_ends else gold[i - 1][1]
    ends = {i for i in range(1, len(gold)) if mark(i) == "." and i not in turn_ends}
    cuts, at, n = set(), 0, {"pieces": 0, "true": 0, "whole": 0, "loose": 0}
    for trusted, piece in pieces:
        start, at = at, at + len(piece)
        if at not in turn_ends:
            cuts.add(at)
        if trusted and 8 <= len(piece) <= 40:
            inside = ends_inside(gold, start, at, mark)
            true = mark(start) == "." and mark(at) == "."
            loose = mark(start) != "" and mark(at) != ""
            n["pieces"] += 1
            n["true"] += true
            n["whole"] += true and not inside
            n["loose"] += loose and not inside
            if verbose and not (loose and not inside):
                shown = " ".join(w + m for w, m in gold[start:at])
                print(f"  {gold[start - 1][0] if start else ''}{mark(start)} [{shown}] {' '.join(w for w, _ in gold[at:at + 3])}")
    right = len(cuts & ends)
    near = sum(mark(i) != "" for i in cuts)
    return [len(gold), len(ends), len(cuts), right, near, n["pieces"], n["true"], n["whole"], n["loose"]]


def show(name, r):
    words, ends, cuts, right, near, pieces, true, whole, loose = r
    p = lambda a, b: f"{100 * a / max(1, b):4.0f}%"
    print(
        f"{name:28} {words:6} {ends:5} {cuts:5} | {p(right, cuts)} {p(near, cuts)} {p(right, ends)} |"
        f" {pieces:5} {p(true, pieces)} {p(whole, pieces)} {p(loose, pieces)}"
    )


def main(args):
    verbose = "-v" in args
    classpath, *paths = [a for a in args if a != "-v"]
    print("talk                          words  ends  cuts | right loose found | piece  true whole loose")
    total = [0] * 9
    for path in paths:
        result = measure(classpath, path, verbose)
        total = [a + b for a, b in zip(total, result)]
        show(os.path.basename(path), result)
    show("all", total)


if __name__ == "__main__":
    main(sys.argv[1:])
