"""Bob's four words in zeros and ones: the code book is made for q, the words come with p."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from crossent.figures.values import distribution, number, numbers

NEEDS = {
    "entropy": "m1.entropy",
    "cross_entropy": "m1.cross_entropy",
    "to_bits": "m1.bits",
    "code_lengths": "m1.code_lengths",
}
WORDS = ["dog", "cat", "fish", "bird"]
P = [0.5, 0.25, 0.125, 0.125]
MESSAGE = [0, 1, 0, 2, 0, 3, 1, 0]  # eight words, each as often as p says
START = {"q": [0.1, 0.6, 0.2, 0.1]}  # no powers of two, so a wrong rounding shows
TITLE = "Bob’s words"


def code_words(lengths: list[float]) -> list[str] | None:
    """Return prefix-free code words of these lengths, shortest first in counting order; None where none exist."""
    if (
        not all(np.isfinite(n) and n == int(n) and 0 <= n <= 60 for n in lengths)
        or sum(2**-n for n in lengths) > 1
    ):
        return None
    words, value, before = [""] * len(lengths), 0, 0
    for i in sorted(range(len(lengths)), key=lambda i: lengths[i]):
        length = int(lengths[i])
        value <<= length - before
        words[i] = format(value, f"0{length}b") if length else ""
        value, before = value + 1, length
    return words


@np.errstate(all="ignore")
def compute(f: Mapping[str, Callable[..., Any]], inputs: Any) -> dict[str, Any]:
    """Return the lengths, a code of these lengths, and the bits a word takes on average."""
    q = distribution(inputs, "q", START["q"])
    lengths = numbers(f["code_lengths"](np.array(q)), len(q))
    sent = sum(p * n for p, n in zip(P, lengths, strict=True))
    floor = number(f["to_bits"](number(f["entropy"](np.array(P)))))
    return {
        "words": WORDS,
        "p": P,
        "q": q,
        "lengths": lengths,
        "kraft": sum(2.0 ** -min(max(n, -60.0), 1000.0) for n in lengths),
        "codes": code_words(lengths),
        "message": MESSAGE,
        "sent": sent,
        "cross": number(f["to_bits"](number(f["cross_entropy"](np.array(P), np.array(q))))),
        "floor": floor,
        "extra": sent - floor,
    }
