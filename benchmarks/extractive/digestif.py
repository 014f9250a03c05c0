"""Digestif as this checkout has it, built where that is needed."""

import os
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
COMMAND = ROOT / "digestif"


def build() -> Path:
    """The folder of the built jars. The command builds itself when its sources have changed."""
    subprocess.run([COMMAND, "--version"], check=True, stdout=subprocess.DEVNULL)
    launch = ROOT / "cli" / "target" / "launch"
    return launch / (launch / "built").read_text().strip()


def summaries(talks: list[tuple[str, int]]) -> list[str]:
    """Plain summaries of texts, each with the number of words it may have."""
    jars = build()
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    with tempfile.TemporaryDirectory() as folder:
        arguments: list[str] = []
        for i, (text, words) in enumerate(talks):
            file = Path(folder, f"{i}.txt")
            file.write_text(text, encoding="utf-8")
            arguments += [str(file), str(words)]
        command = [java, "-cp", os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])]
        run = subprocess.run(
            [*command, HERE / "Plain.java", *arguments], check=True, stdout=subprocess.PIPE, encoding="utf-8"
        )
    found: list[list[str]] = [[] for _ in talks]
    for line in run.stdout.splitlines():
        number, sentence = line.split("\t", 1)
        found[int(number)].append(sentence)
    return [" ".join(sentences) for sentences in found]
