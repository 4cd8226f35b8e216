"""Byte-pair encoding over characters: the most frequent pair of neighbours becomes a token of its own, again and again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

Ids = NDArray[np.int64]


@dataclass(frozen=True)
class Tokens:
    """The characters that are tokens from the start, then the merges in order: each pair of tokens, and what it reads."""

    words: list[str]
    merges: list[tuple[int, int]] = field(default_factory=list)


def learn(text: str, alphabet: str, merges: int) -> Tokens:
    """Return the merges that a text asks for, at most so many; a pair that occurs once is none."""
    tokens = Tokens(list(alphabet))
    ids = start(text, tokens)
    while len(tokens.merges) < merges and len(ids) > 1:
        size = len(tokens.words)
        counts = np.bincount(ids[:-1] * size + ids[1:])
        best = int(counts.argmax())
        if counts[best] < 2:
            break
        pair = divmod(best, size)
        tokens.merges.append(pair)
        tokens.words.append(tokens.words[pair[0]] + tokens.words[pair[1]])
        ids = joined(ids, pair, size)
    return tokens


def start(text: str, tokens: Tokens) -> Ids:
    """Return a text as the numbers of its characters."""
    first = len(tokens.words) - len(tokens.merges)
    place = {character: i for i, character in enumerate(tokens.words[:first])}
    return np.array([place[character] for character in text], dtype=np.int64)


def joined(ids: Ids, pair: tuple[int, int], new: int) -> Ids:
    """Return the numbers with each pair, from the left and without overlap, replaced by a new one."""
    found = np.flatnonzero((ids[:-1] == pair[0]) & (ids[1:] == pair[1]))
    if pair[0] == pair[1] and len(found):  # in a row of equals every second place begins a pair
        fresh = np.flatnonzero(np.diff(found, prepend=found[0] - 2) > 1)
        since = np.arange(len(found)) - np.repeat(fresh, np.diff(np.append(fresh, len(found))))
        found = found[since % 2 == 0]
    result = ids.copy()
    result[found] = new
    keep = np.ones(len(ids), dtype=bool)
    keep[found + 1] = False
    return np.asarray(result[keep], dtype=np.int64)


def encode(text: str, tokens: Tokens, merges: int) -> Ids:
    """Return a text as tokens, with the first so many merges."""
    ids, first = start(text, tokens), len(tokens.words) - len(tokens.merges)
    for k, pair in enumerate(tokens.merges[:merges]):
        ids = joined(ids, pair, first + k)
    return ids


def words(ids: Sequence[int] | Ids, tokens: Tokens) -> list[str]:
    """Return what each token reads."""
    return [tokens.words[i] for i in ids]
