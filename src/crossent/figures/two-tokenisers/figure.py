"""One text cut in different ways: what perplexity says of each, and what bits per byte say."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import Any

import numpy as np

from crossent.figures.texts import rows
from crossent.figures.values import number, whole
from crossent.training.language import text as texts
from crossent.training.language import tokens as cut

NEEDS = {
    "bigram_probabilities": "m7.bigram",
    "text_cross_entropy": "m7.text_cross_entropy",
    "perplexity": "m7.perplexity",
    "bits_per_byte": "m7.bits_per_byte",
}
START: dict[str, Any] = {"at": 2}
TITLE = "Two tokenisers"
SECONDS = 4.0

LENGTH = 30_000
SMOOTHING = 0.02
MERGES = [0, 10, 20, 50, 100]
FIRST = 0xE000  # private characters of Unicode: one for each token, so that their functions take tokens as they take letters
SHOWN = 170


@lru_cache(maxsize=1)
def parts() -> tuple[str, str]:
    """The part to train on and the part to validate on: small letters and spaces."""
    return texts.split(texts.letters(texts.sample()[:LENGTH]))


@lru_cache(maxsize=1)
def learned() -> cut.Tokens:
    """The merges that the part to train on asks for."""
    return cut.learn(parts()[0], texts.LETTERS, MERGES[-1])


@lru_cache(maxsize=len(MERGES))
def tokens(merges: int) -> tuple[str, str, str, list[str]]:
    """Both parts as private characters, the alphabet of them, and the beginning of the second as it reads."""
    train, validation = (cut.encode(part, learned(), merges) for part in parts())
    first = len(learned().words) - len(learned().merges)
    spelled = ["".join(chr(FIRST + int(i)) for i in ids) for ids in (train, validation)]
    alphabet = "".join(chr(FIRST + i) for i in range(first + min(merges, len(learned().merges))))
    pieces, room = [], SHOWN
    for word in cut.words(validation, learned()):
        room -= len(word)
        if room < 0:
            break
        pieces.append(word)
    return spelled[0], spelled[1], alphabet, pieces


def prepare(inputs: Any) -> None:
    """Cut the text before their time runs."""
    for merges in MERGES:
        tokens(merges)


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return perplexity and bits a byte of their model of pairs for each tokeniser, and of one model counted by words."""
    at = whole(inputs, "at", START["at"], 0, len(MERGES) - 1)
    size = len(parts()[1].encode())
    every: dict[str, list[Any]] = {"perplexity": [], "bits": [], "tokens": [], "vocabulary": [], "nats": []}
    for m in MERGES:
        train, validation, alphabet, _ = tokens(m)
        table = rows(f["bigram_probabilities"](train, alphabet, SMOOTHING), len(alphabet))
        mean = number(f["text_cross_entropy"](validation, alphabet, table))
        # the first token has no one before it: as many choices as there are tokens
        total = mean * (len(validation) - 1) + math.log(len(alphabet))
        every["perplexity"].append(number(f["perplexity"](total / len(validation))))
        every["bits"].append(number(f["bits_per_byte"](total, size)))
        every["tokens"].append(len(validation))
        every["vocabulary"].append(len(alphabet))
        every["nats"].append(total)
    words = len(parts()[1].split())
    return {
        "at": at,
        "merges": MERGES,
        **every,
        "bytes": size,
        "words": words,
        "by_word": number(f["perplexity"](every["nats"][0] / words)),
        "by_word_bits": number(f["bits_per_byte"](every["nats"][0], size)),
        "pieces": [tokens(m)[3] for m in MERGES],
    }
