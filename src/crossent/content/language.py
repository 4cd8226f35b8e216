"""What the lesson on language models measures on its text: models counted once, and what they cost."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

import numpy as np

from crossent.maths import language
from crossent.maths.arrays import Floats, places
from crossent.training.language.text import LETTERS, alphabet, letters, sample, split

__all__ = [
    "alphabet",
    "counted",
    "letter_bits",
    "powers_first",
    "sample",
    "size",
    "split",
    "unseen_pairs",
    "utf8",
    "validated",
]


def size(text: str) -> int:
    """How many characters a text or an alphabet has."""
    return len(text)


@lru_cache(maxsize=4)
def counted(smoothing: float = 1.0) -> Floats:
    """The table that is counted on the part of the sample that models train on."""
    text = sample()
    return language.bigram_probabilities(split(text)[0], alphabet(text), smoothing)


@lru_cache(maxsize=1)
def unseen_pairs() -> tuple[int, int]:
    """How many pairs of the validation part never occurred in training, and how many pairs it has."""
    train, validation = split(sample())
    seen = set(pairwise(train))
    pairs = list(pairwise(validation))
    return sum(pair not in seen for pair in pairs), len(pairs)


@lru_cache(maxsize=4)
def validated(smoothing: float = 0.1) -> float:
    """What a character of the validation part costs under that table, in nats."""
    return language.text_cross_entropy(split(sample())[1], alphabet(sample()), counted(smoothing))


def powers_first(smoothing: float = 0.1) -> float:
    """The mean of exp(-ln q) over the validation part, where the exp of the mean is the perplexity."""
    at = places(split(sample())[1], alphabet(sample()))
    return float((1 / counted(smoothing)[at[:-1], at[1:]]).mean())


def utf8(text: str) -> int:
    """How many bytes a text has."""
    return len(text.encode())


@lru_cache(maxsize=1)
def letter_bits() -> float:
    """What a letter costs in bits, of 27, under a table counted on the training part: as in the guessing game."""
    train, validation = (letters(part) for part in split(sample()))
    table = language.bigram_probabilities(train, LETTERS, 0.1)
    return language.text_cross_entropy(validation, LETTERS, table) / float(np.log(2))
