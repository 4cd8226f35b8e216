"""Surprise and its averages: entropy, cross-entropy, KL divergence. In nats, unless a name says bits.

Zeros are exact: 0 · ln 0 is 0, and an outcome that happens although q calls it impossible costs inf.
Whether p and q sum to 1 is left to the caller: nothing is rescaled.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import entr, rel_entr, xlogy

from crossent.maths.arrays import Floats, distribution, distributions


def surprise(p: ArrayLike) -> Floats | np.float64:
    """How surprising is an outcome of probability p?

    Formula: -ln p.

    Args:
        p: probabilities, any shape.

    Returns:
        nats, shape of p. inf where p = 0, 0 where p = 1.

    Example:
        >>> surprise([1.0, 0.5, 0.0]).round(4).tolist()
        [0.0, 0.6931, inf]

    Source: Shannon (1948), A Mathematical Theory of Communication, section 6.
    """
    return 0.0 - xlogy(1.0, p)  # xlogy(1, p) = ln p, without a warning at 0; 0 - … avoids a result of -0


def entropy(p: ArrayLike) -> float:
    """The surprise to be expected when outcomes follow p.

    Formula: H(p) = -Σ p ln p, where 0 ln 0 = 0.

    Args:
        p: a distribution, shape (K,).

    Returns:
        nats, from 0 (one certain outcome) to ln K (all equally likely).

    Raises:
        ValueError: p is not one-dimensional. Pass one distribution at a time.

    Example:
        >>> round(entropy([0.5, 0.25, 0.25]), 6)
        1.039721

    Source: Cover & Thomas (2006), Elements of Information Theory, section 2.1.
    """
    return float(entr(distribution(p)).sum())  # entr(p) = -p ln p, and 0 at 0


def cross_entropy(p: ArrayLike, q: ArrayLike) -> float:
    """The surprise to be expected when outcomes follow p and you believe q.

    Formula: H(p, q) = -Σ p ln q, where p = 0 contributes 0 whatever q is.

    Args:
        p: what happens, a distribution, shape (K,).
        q: what is believed, a distribution, shape (K,).

    Returns:
        nats, at least H(p). inf where p > 0 and q = 0.

    Raises:
        ValueError: p and q differ in shape. Give both a probability for the same outcomes.

    Example:
        >>> round(cross_entropy([1, 0], [0.9, 0.1]), 6)
        0.105361

    Source: Cover & Thomas (2006), Elements of Information Theory, section 5.4.
    """
    p, q = distributions(p, q)
    return float(0.0 - xlogy(p, q).sum())  # xlogy(p, q) = p ln q, and 0 where p = 0


def kl_divergence(p: ArrayLike, q: ArrayLike) -> float:
    """What believing q costs beyond the entropy of p.

    Formula: KL(p‖q) = Σ p ln(p / q) = H(p, q) - H(p).

    Args:
        p: what happens, a distribution, shape (K,).
        q: what is believed, a distribution, shape (K,).

    Returns:
        nats, at least 0, and 0 only where q = p. inf where p > 0 and q = 0.

    Raises:
        ValueError: p and q differ in shape. Give both a probability for the same outcomes.

    Example:
        >>> round(kl_divergence([0.5, 0.5], [0.75, 0.25]), 6)
        0.143841

    Source: Kullback & Leibler (1951), On Information and Sufficiency.
    """
    return float(rel_entr(*distributions(p, q)).sum())  # rel_entr(p, q) = p ln(p / q), and 0 where p = 0


def to_bits(nats: ArrayLike) -> Floats | np.float64:
    """Nats in bits.

    Formula: nats / ln 2, since log2 x = ln x / ln 2.

    Args:
        nats: information in nats, any shape.

    Returns:
        bits, shape of nats.

    Example:
        >>> float(to_bits(surprise(0.125)))
        3.0

    Source: Cover & Thomas (2006), Elements of Information Theory, section 2.1.
    """
    return np.asarray(nats, dtype=np.float64) / np.log(2)
