"""The systems that Digestif is measured against, all over the same list of sentences.

As a command, `systems.py NAME FILE WORDS` prints the summary of a text of `Name: words` paragraphs.
"""

import random
import re
import sys
from collections.abc import Callable
from pathlib import Path

import meetings

RANKERS = {"TextRank": "text_rank", "LexRank": "lex_rank", "LSA": "lsa", "Luhn": "luhn"}
SEEDS = 20


def cut(text: str, words: int) -> str:
    return " ".join(text.split()[:words])


def fill(sentences: list[tuple[int, str]], words: int) -> str:
    """The first sentences of a ranking, the last of them cut where the budget ends, put in the order of the talk."""
    taken = []
    for place, sentence in sentences:
        if words <= 0:
            break
        sentence = cut(sentence, words)
        words -= len(sentence.split())
        taken.append((place, sentence))
    return " ".join(s for _, s in sorted(taken))


def lead(sentences: list[str], words: int) -> str:
    return fill(list(enumerate(sentences)), words)


def longest(sentences: list[str], words: int) -> str:
    return fill(sorted(enumerate(sentences), key=lambda s: -len(s[1].split())), words)


def drawn(sentences: list[str], words: int, seed: int) -> str:
    order = list(enumerate(sentences))
    random.Random(seed).shuffle(order)
    return fill(order, words)


class Words:
    """Words as sumy's own tokenizer has them; that one can't be made without a download."""

    WORD = re.compile(r"^[^\W\d_](?:[^\W\d_]|['-])*$")

    def __init__(self) -> None:
        from nltk.tokenize import NLTKWordTokenizer

        self.tokenizer = NLTKWordTokenizer()

    def to_words(self, sentence: str) -> tuple[str, ...]:
        return tuple(w for w in self.tokenizer.tokenize(sentence) if self.WORD.match(w))


def ranked(system: str, sentences: list[str], words: int) -> str:
    """One of sumy's rankers, set up as its README does: with stemmer and stop words."""
    import importlib
    import warnings

    from sumy.models.dom import ObjectDocumentModel, Paragraph, Sentence
    from sumy.nlp.stemmers import Stemmer
    from sumy.utils import get_stop_words

    module = importlib.import_module("sumy.summarizers." + RANKERS[system])
    name = {"LSA": "Lsa"}.get(system, system) + "Summarizer"
    summarizer = getattr(module, name)(Stemmer("english"))
    summarizer.stop_words = get_stop_words("english")
    tokenizer = Words()
    document = ObjectDocumentModel([Paragraph([Sentence(s, tokenizer) for s in sentences])])
    ranking: list[tuple[int, str]] = []

    def best(infos):  # sumy takes a function in place of a number, and gives it all sentences, best first
        ranking.extend((i.order, str(i.sentence)) for i in infos)
        return infos

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # LSA warns of talks with more sentences than words, as all long talks are
        summarizer(document, best)
    return fill(ranking, words)


def others() -> dict[str, Callable[[list[str], int], list[str]]]:
    """By name, what gives the summaries of a talk: one, or for the random choice one a seed."""
    systems = {
        "random": lambda s, n: [drawn(s, n, seed) for seed in range(SEEDS)],
        "lead": lambda s, n: [lead(s, n)],
        "longest": lambda s, n: [longest(s, n)],
    }
    for system in RANKERS:
        systems[system] = lambda s, n, system=system: [ranked(system, s, n)]
    return systems


if __name__ == "__main__":
    _, chosen, file, budget = sys.argv
    said = [p.split(": ", 1)[-1] for p in Path(file).read_text(encoding="utf-8").split("\n\n")]
    print(others()[chosen]([s for turn in said for s in meetings.sentences(turn)], int(budget))[0])
