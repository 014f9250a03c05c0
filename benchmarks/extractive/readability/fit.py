"""Fits the weights of the embedded engine's Readability, and says how well they do on talks that they were not fitted on.

    python readability/fit.py TALK...

The talks are those named in judged.tsv (others' property, so not part of this project); those that are missing are left out.
The excerpts among them (excerpts.tsv says of what) are copied from public collections of transcripts. A verdict counts when the
sentence is still cut and printed as when it was judged. Writes the data files of the library: one for each language with talks
enough to learn its wording from, and one for all others, by the signs alone and by all talks.
"""

import os
import subprocess
import sys
import tempfile
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix, hstack
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import digestif  # noqa: E402

DATA = digestif.ROOT / "core/src/main/resources/io/digestif/language"
QUALITIES = ("whole", "alone", "place", "view")
FOLDS = 12
STRENGTH = 0.03
# A wording counts when so many of the judged sentences have it.
LEAST = 12
WORDED = ("en", "de")


@dataclass
class Seen:
    talk: str
    language: str
    signs: list[float]
    wording: set[str]


def seen(talks: list[str]) -> tuple[list[str], dict[tuple[str, str], Seen]]:
    jars = digestif.build()
    path = os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run(["javac", "-cp", path, "-d", classes, HERE / "Signs.java"], check=True)
        command = ["java", "-cp", classes + os.pathsep + path, "io.digestif.extract.Signs", *talks]
        lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()
    names = lines[0].split("\t")[3:-1]
    rows = (line.split("\t") for line in lines[1:])
    return names, {
        (row[0], row[2]): Seen(row[0], row[1], [float(value) for value in row[3:-1]], set(row[-1].split("|")))
        for row in rows
    }


def of_talk(file: str) -> str:
    """The talk itself also for captions that were made of it: the two are never on both sides of a fit."""
    return file.removeprefix("cap-").split(".")[0]


class Fit:
    """One regression a quality, on signs and wording."""

    def __init__(self, judged: list[tuple[Seen, tuple[int, ...]]], with_wording: bool):
        self.judged = judged
        counts = Counter(w for sentence, _ in judged for w in sentence.wording) if with_wording else Counter()
        self.wording = {w: i for i, w in enumerate(sorted(w for w, count in counts.items() if count >= LEAST))}
        self.scaler = StandardScaler()
        self.values = self.matrix()
        self.verdicts = np.array([[verdict > 0 for verdict in verdicts] for _, verdicts in judged], dtype=int)
        self.talks = np.array([of_talk(sentence.talk) for sentence, _ in judged])

    def matrix(self) -> csr_matrix:
        signs = self.scaler.fit_transform(np.array([sentence.signs for sentence, _ in self.judged]))
        places = [
            (row, self.wording[w])
            for row, (sentence, _) in enumerate(self.judged)
            for w in sentence.wording
            if w in self.wording
        ]
        shape = (len(self.judged), len(self.wording))
        rows, columns = zip(*places) if places else ((), ())
        return hstack([csr_matrix(signs), csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)]).tocsr()

    def model(self, rows: np.ndarray, quality: int) -> LogisticRegression:
        model = LogisticRegression(C=STRENGTH, max_iter=2000, solver="liblinear")
        return model.fit(self.values[rows], self.verdicts[rows, quality])

    def on_other_talks(self) -> np.ndarray:
        likely = np.zeros(self.verdicts.shape)
        for rows, others in GroupKFold(FOLDS).split(self.values, groups=self.talks):
            for quality in range(len(QUALITIES)):
                likely[others, quality] = self.model(rows, quality).predict_proba(self.values[others])[:, 1]
        return likely

    def report(self) -> None:
        likely = self.on_other_talks()
        fit = self.verdicts[:, :3].all(axis=1)
        print(f"{len(fit)} sentences of {len(set(self.talks))} talks, {fit.mean():.0%} fit to print; on other talks:")
        for quality, name in enumerate(QUALITIES):
            print(f"  {name}: area under the curve {roc_auc_score(self.verdicts[:, quality], likely[:, quality]):.3f}")
        # As the engine joins them: a view is worth its place, too.
        whole, alone, place, view = likely.T
        all_three = whole * alone * (1 - (1 - place) * (1 - view))
        print(f"  fit to print: {roc_auc_score(fit, all_three):.3f}")
        for count in (5, 10, 15):
            print(f"  of the {count} likeliest of each talk {self.first_of_each(all_three, fit, count):.0%} are fit")
        for least in (0.2, 0.3, 0.4, 0.5):
            print(f"  of the {(all_three >= least).sum()} with {least} or more {fit[all_three >= least].mean():.0%} are fit")

    def first_of_each(self, likely: np.ndarray, fit: np.ndarray, count: int) -> float:
        best = [np.where(self.talks == talk)[0] for talk in set(self.talks)]
        return float(fit[np.concatenate([rows[np.argsort(-likely[rows])][:count] for rows in best])].mean())

    def write(self, names: list[str], file: Path) -> None:
        everything = np.arange(len(self.judged))
        models = [self.model(everything, quality) for quality in range(len(QUALITIES))]
        signs = np.array([model.coef_[0][: len(names)] / self.scaler.scale_ for model in models])
        base = [m.intercept_[0] - (s * self.scaler.mean_).sum() for m, s in zip(models, signs)]
        rows = {"=base": base} | {f"={name.lower()}": signs[:, i] for i, name in enumerate(names)}
        rows |= {w: [m.coef_[0][len(names) + i] for m in models] for w, i in self.wording.items()}
        text = "# What makes a sentence fit to print: entry, tab, weights for: whole, alone, worth its place, a view.\n"
        text += "# Written by benchmarks/extractive/readability/fit.py; not to be changed by hand.\n"
        file.parent.mkdir(exist_ok=True)
        lines = (f"{entry}\t{' '.join(f'{weight:.2f}' for weight in weights)}\n" for entry, weights in rows.items())
        file.write_text(text + "".join(lines), encoding="utf-8")


def main() -> None:
    names, sentences = seen(sys.argv[1:])
    rows = (line.split("\t") for line in (HERE / "judged.tsv").read_text(encoding="utf-8").splitlines()[1:])
    known = [(sentences[talk, key], tuple(map(int, verdicts))) for talk, key, verdicts in rows if (talk, key) in sentences]
    for language in WORDED:
        print(language)
        own = Fit([row for row in known if row[0].language == language], with_wording=True)
        own.report()
        own.write(names, DATA / language / "readability.txt")
    print("any")
    others = Fit(known, with_wording=False)
    others.report()
    others.write(names, DATA / "und" / "readability.txt")


if __name__ == "__main__":
    main()
