"""Module 7's functions written as slow, plain loops; the coder is arithmetic coding in whole numbers, bit by bit."""

from __future__ import annotations

import math
import types
from collections import Counter
from itertools import pairwise
from typing import Any

from crossent.engine.catalog import Course
from crossent.engine.load import Own
from crossent.maths import language

TOP, HALF, QUARTER = 1 << 32, 1 << 31, 1 << 30
WHOLE = 1 << 20  # shares of a distribution


def bigram_probabilities(text: str, alphabet: str, smoothing: float = 1.0) -> list[list[float]]:
    pairs, rows = Counter(pairwise(text)), []
    for before in alphabet:
        row = [pairs[before, after] + smoothing for after in alphabet]
        total = sum(row)
        rows.append([count / total for count in row])
    return rows


def text_cross_entropy(text: str, alphabet: str, probabilities: Any) -> float:
    place = {c: i for i, c in enumerate(alphabet)}
    rows, total = [list(map(float, row)) for row in probabilities], 0.0
    for pair, count in Counter(pairwise(text)).items():
        q = rows[place[pair[0]]][place[pair[1]]]
        total -= count * (math.log(q) if q > 0 else -math.inf if q == 0 else math.nan)
    return total / (len(text) - 1)


def perplexity(mean_nats: float) -> float:
    return math.e**mean_nats


def bits_per_byte(total_nats: float, num_bytes: int) -> float:
    return total_nats / math.log(2) / num_bytes


def edges(row: Any) -> list[int]:
    """Whole numbers from 0 on, each outcome at least 1 wide."""
    whole, at = sum(map(float, row)), [0]
    for q in row:
        at.append(at[-1] + 1 + int(WHOLE * float(q) / whole))
    return at


def models(alphabet: str, probabilities: Any) -> tuple[list[int], dict[str, list[int]]]:
    after = {c: edges(row) for c, row in zip(alphabet, probabilities, strict=True)}
    return edges([1] * len(alphabet)), after


def compress(text: str, alphabet: str, probabilities: Any) -> bytes:
    model, after = models(alphabet, probabilities)
    low, high, waiting, bits = 0, TOP - 1, 0, []
    for c in text:
        i, width = alphabet.index(c), high - low + 1
        low, high = low + width * model[i] // model[-1], low + width * model[i + 1] // model[-1] - 1
        while high < HALF or low >= HALF or (low >= QUARTER and high < HALF + QUARTER):
            if high < HALF or low >= HALF:
                bit = int(low >= HALF)
                bits += [bit, *[1 - bit] * waiting]
                waiting, low, high = 0, low - bit * HALF, high - bit * HALF
            else:
                waiting, low, high = waiting + 1, low - QUARTER, high - QUARTER
            low, high = 2 * low, 2 * high + 1
        model = after[c]
    bits += [0, 1] if low < QUARTER else [1, 0]
    bits[-1:-1] = [bits[-1]] * waiting
    bits += [0] * (-len(bits) % 8)
    return bytes(int("".join(map(str, bits[k : k + 8])), 2) for k in range(0, len(bits), 8))


def decompress(blob: bytes, length: int, alphabet: str, probabilities: Any) -> str:
    model, after = models(alphabet, probabilities)
    bits = iter([int(b) for byte in blob for b in f"{byte:08b}"])
    low, high, at, found = 0, TOP - 1, 0, []
    for _ in range(32):
        at = 2 * at + next(bits, 0)
    for _ in range(length):
        width = high - low + 1
        i = next(k for k in range(len(alphabet)) if low + width * model[k + 1] // model[-1] > at)
        low, high = low + width * model[i] // model[-1], low + width * model[i + 1] // model[-1] - 1
        while high < HALF or low >= HALF or (low >= QUARTER and high < HALF + QUARTER):
            less = 0 if high < HALF else HALF if low >= HALF else QUARTER
            low, high, at = 2 * (low - less), 2 * (high - less) + 1, 2 * (at - less) + next(bits, 0)
        found.append(alphabet[i])
        model = after[alphabet[i]]
    return "".join(found)


LOOPS = {
    f.__name__: f
    for f in (bigram_probabilities, text_cross_entropy, perplexity, bits_per_byte, compress, decompress)
}


def _own(name: str) -> Any:
    """Return a function of the course's solution."""

    def call(*args: Any) -> Any:
        import crossent.content

        if name not in _KEPT:
            course = Course(__import__("pathlib").Path(crossent.content.__path__[0]))
            _KEPT.update(Own(course).functions(course.exercise("m7.compress")))
        return _KEPT[name](*args)

    return call


_KEPT: dict[str, Any] = {}
REFERENCE = types.SimpleNamespace(
    **{name: getattr(language, name) for name in LOOPS if hasattr(language, name)},
    compress=_own("compress"),
    decompress=_own("decompress"),
)
