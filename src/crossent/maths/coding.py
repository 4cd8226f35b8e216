"""Codes whose words cost what surprise says: lengths in whole bits and what they cost on average."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike, NDArray

from crossent.maths.arrays import distribution, distributions


def code_lengths(q: ArrayLike) -> NDArray[np.int64]:
    """Shannon's code lengths: the surprise of each outcome in bits, rounded up.

    Formula: ⌈-log2 q⌉.

    Args:
        q: a distribution without zeros, shape (K,).

    Returns:
        whole bits, integers, shape (K,). Exact for every float64.

    Raises:
        ValueError: a q is not in (0, 1]. Leave impossible outcomes out: they need no code word.

    Example:
        >>> code_lengths([0.5, 0.25, 0.15, 0.1]).tolist()
        [1, 2, 3, 4]

    Source: Shannon (1948), A Mathematical Theory of Communication, section 9.
    """
    q = distribution(q, "q")
    if not ((q > 0) & (q <= 1)).all():
        raise ValueError("Every q must be above 0 and at most 1. Leave impossible outcomes out of the code.")
    # q = m 2^e with 1/2 <= m < 1, so 0 < -log2 m <= 1 and ⌈-log2 q⌉ = 1 - e: no logarithm, nothing to round
    return 1 - np.frexp(q)[1].astype(np.int64)


def expected_length(p: ArrayLike, lengths: ArrayLike) -> float:
    """What a code costs on average when outcomes follow p.

    Formula: Σ p · length.

    Args:
        p: what happens, a distribution, shape (K,).
        lengths: bits for each outcome, shape (K,).

    Returns:
        bits for each outcome sent.

    Raises:
        ValueError: p and lengths differ in shape. Give both one entry for each outcome.

    Example:
        >>> expected_length([0.5, 0.25, 0.25], [1, 2, 2])
        1.5

    Source: Cover & Thomas (2006), Elements of Information Theory, section 5.1.
    """
    return float(np.dot(*distributions(p, lengths)))


def kraft_sum(lengths: ArrayLike) -> float:
    """Whether code words of these lengths can exist: a prefix-free code needs a sum of at most 1.

    Formula: Σ 2^-length.

    Args:
        lengths: bits for each outcome, shape (K,).

    Returns:
        the share of all bit strings that the words take up.

    Raises:
        ValueError: lengths is not one-dimensional. Pass the lengths of one code.

    Example:
        >>> kraft_sum([1, 2, 2])
        1.0

    Source: Kraft (1949), A device for quantizing, grouping, and coding amplitude-modulated pulses.
    """
    return float(np.exp2(-distribution(lengths, "lengths")).sum())
