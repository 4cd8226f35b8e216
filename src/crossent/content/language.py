"""What the lesson on language models measures on its text: models counted once, and what they cost."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise

from crossent.maths import language
from crossent.maths.arrays import Floats
from crossent.training.language.text import alphabet, sample, split

__all__ = ["alphabet", "counted", "sample", "size", "split", "unseen_pairs"]


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
