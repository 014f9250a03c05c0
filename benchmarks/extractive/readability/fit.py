"""Fits the weights of the embedded engine's Readability, and says how well they do on talks that they were not fitted on.

    python readability/fit.py TALK...

The talks are those named in judged.tsv (others' property, so not part of this project); those that are missing are left out.
A verdict counts when the sentence is still cut and printed as when it was judged.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
import digestif  # noqa: E402

FOLDS = 12


def signs(talks: list[str]) -> tuple[list[str], dict[tuple[str, str], list[float]]]:
    jars = digestif.build()
    path = os.pathsep.join([str(jars / "digestif.jar"), str(jars / "lib" / "*")])
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run(["javac", "-cp", path, "-d", classes, HERE / "Signs.java"], check=True)
        command = ["java", "-cp", classes + os.pathsep + path, "io.digestif.extract.Signs", *talks]
        lines = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout.splitlines()
    names = lines[0].split("\t")[2:]
    rows = (line.split("\t") for line in lines[1:])
    return names, {(row[0], row[1]): [float(value) for value in row[2:]] for row in rows}


def first_of_each(likelihood: np.ndarray, fit: np.ndarray, talks: np.ndarray, count: int) -> float:
    """How many of the likeliest sentences of each talk are fit to print."""
    best = [np.where(talks == talk)[0][np.argsort(-likelihood[talks == talk])][:count] for talk in set(talks)]
    return float(fit[np.concatenate(best)].mean())


def main() -> None:
    names, seen = signs(sys.argv[1:])
    judged = (line.split() for line in (HERE / "judged.tsv").read_text(encoding="utf-8").splitlines()[1:])
    known = [(talk, key, verdict) for talk, key, verdict in judged if (talk, key) in seen]
    values = np.array([seen[talk, key] for talk, key, _ in known])
    fit = np.array([int(verdict.startswith("111")) for _, _, verdict in known])
    talks = np.array([talk for talk, _, _ in known])

    model = make_pipeline(StandardScaler(), LogisticRegression(C=0.1, max_iter=3000))
    likelihood = cross_val_predict(model, values, fit, groups=talks, cv=GroupKFold(FOLDS), method="predict_proba")[:, 1]
    print(f"{len(fit)} sentences of {len(set(talks))} talks, {fit.mean():.0%} fit to print")
    print(f"on other talks: area under the curve {roc_auc_score(fit, likelihood):.3f}")
    for count in (5, 10, 15):
        print(f"  of the {count} likeliest of each talk {first_of_each(likelihood, fit, talks, count):.0%} are fit")

    model.fit(values, fit)
    weights = model[-1].coef_[0] / model[0].scale_
    print(f"BASE = {model[-1].intercept_[0] - (weights * model[0].mean_).sum():.2f}")
    print("\n".join(f"{name}({weight:.2f})" for name, weight in zip(names, weights)))


if __name__ == "__main__":
    main()
