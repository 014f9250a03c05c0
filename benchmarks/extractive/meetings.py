"""Meetings with human summaries, read from the files of QMSum and AMI."""

import json
import re
from dataclasses import dataclass
from pathlib import Path

# Marks of the transcribers: {disfmarker}, {vocalsound} and the like.
NOTE = re.compile(r"\{[a-z]+\}")
SPACED = re.compile(r" +(?=[,.?!;:%)]|'(?:s|re|ve|ll|d|m|t)\b|n't\b)")
QUOTED = re.compile(r'" ([^"]+?) "')
SENTENCE_END = re.compile(r"(?<=[.?!…])[\"”')]*\s+(?=[\"“'(]*[A-Z0-9])")
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|St|Hon|Prof|vs|e\.g|i\.e|[A-Z])\.$")


@dataclass(frozen=True)
class Meeting:
    name: str
    turns: list[tuple[str, str]]  # who, "" where nobody is named, and the words
    reference: str

    def words(self) -> int:
        return sum(len(said.split()) for _, said in self.turns)

    def text(self) -> str:
        """A transcript as plain text, one turn a paragraph."""
        return "\n\n".join(f"{who}: {said}" if who else said for who, said in self.turns) + "\n"

    def sentences(self) -> list[str]:
        return [s for _, said in self.turns for s in sentences(said)]


def sentences(text: str) -> list[str]:
    """Cuts where a sentence ends, so that no system needs a model for it."""
    parts: list[str] = []
    start = 0
    for end in SENTENCE_END.finditer(text):
        if not ABBREVIATION.search(text[start : end.start()]):
            parts.append(text[start : end.end()].strip())
            start = end.end()
    parts.append(text[start:].strip())
    return [p for p in parts if re.search(r"\w", p)]


def tidy(text: str) -> str:
    """Text as a reader would have it: no marks of the transcribers, no blanks before punctuation."""
    return QUOTED.sub(r'"\1"', SPACED.sub("", " ".join(NOTE.sub("", text).split())))


def name(speaker: str) -> str:
    """A speaker's name without the constituency that parliaments put behind it."""
    return speaker.split("(")[0].replace(":", "").strip() or speaker.strip("() ")


def qmsum(file: Path) -> Meeting:
    data = json.loads(file.read_text(encoding="utf-8"))
    # The first general query asks for the whole meeting.
    reference = data["general_query_list"][0]["answer"]
    said = [(name(t["speaker"]), tidy(t["content"])) for t in data["meeting_transcripts"]]
    return Meeting(file.stem, [t for t in said if t[1]], tidy(reference))


def ami(file: Path, reference: Path) -> Meeting:
    code = file.name.removesuffix(".transcript.txt").split("__")[-1]
    turns = [("", tidy(file.read_text(encoding="utf-8")))]
    return Meeting(code, turns, tidy(reference.read_text(encoding="utf-8")))


def read(folder: Path) -> list[Meeting]:
    """All meetings of a folder that have a human summary."""
    meetings = [
        qmsum(file)
        for file in sorted(folder.glob("*.json"))
        if '"general_query_list"' in file.read_text(encoding="utf-8")
    ]
    summaries = {f.name.removesuffix(".abssumm.txt").split("__")[-1]: f for f in folder.glob("*.abssumm.txt")}
    for file in sorted(folder.glob("*.transcript.txt")):
        code = file.name.removesuffix(".transcript.txt").split("__")[-1]
        if code in summaries:
            meetings.append(ami(file, summaries[code]))
    return meetings
