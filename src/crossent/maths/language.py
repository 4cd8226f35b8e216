"""Language models over characters: a table of which character follows which, and what a text costs under it.

Row i of a table holds the distribution of the character that follows alphabet[i]. In nats, unless a name says bits.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike
from scipy.special import xlogy

from crossent.maths.arrays import Floats, places


def bigram_probabilities(text: str, alphabet: Sequence[str], smoothing: float = 1.0) -> Floats:
    """How likely is each character after each other one, by counting?

    Formula: (n(i, j) + k) / (n(i) + k V), where n(i, j) counts the pairs of neighbours and n(i) their sum over j.

    Args:
        text: a string.
        alphabet: V distinct characters.
        smoothing: k, above 0, added to every count.

    Returns:
        probabilities, shape (V, V): row i belongs to the previous character alphabet[i] and sums to 1.

    Raises:
        ValueError: smoothing is not above 0, or the alphabet does not fit. Pass a small positive number.

    Example:
        >>> bigram_probabilities("aaab", "ab").tolist()
        [[0.6, 0.4], [0.5, 0.5]]

    Source: Jurafsky & Martin, Speech and Language Processing, chapter 3 (add-k smoothing).
    """
    if not smoothing > 0:
        raise ValueError(
            f"smoothing is {smoothing}, expected more than 0: else a pair that was never seen is impossible."
        )
    size, at = len(alphabet), places(text, alphabet)
    pairs = np.bincount(at[:-1] * size + at[1:], minlength=size * size).reshape(size, size) + smoothing
    table: Floats = pairs / pairs.sum(axis=1, keepdims=True)
    return table


def text_cross_entropy(text: str, alphabet: Sequence[str], probabilities: ArrayLike) -> float:
    """What does a character of a text cost under a table of probabilities?

    Formula: -(1 / (n - 1)) Σ_t ln q(x_t | x_{t-1}), over all characters but the first.

    Args:
        text: a string of two characters or more.
        alphabet: V distinct characters.
        probabilities: shape (V, V), row = previous character.

    Returns:
        nats a character. inf where a pair of the text has probability 0.

    Raises:
        ValueError: no character has one before it, or the table does not fit the alphabet.

    Example:
        >>> round(text_cross_entropy("abab", "ab", [[0.5, 0.5], [0.25, 0.75]]), 6)
        0.924196

    Source: Jurafsky & Martin, Speech and Language Processing, chapter 3.
    """
    table, at = np.asarray(probabilities, dtype=float), places(text, alphabet)
    if table.shape != (len(alphabet),) * 2:
        raise ValueError(f"probabilities has shape {table.shape}, expected (V, V) with V = {len(alphabet)}.")
    if len(at) < 2:
        raise ValueError("the text has no character with one before it. Pass two characters or more.")
    return 0.0 - float(xlogy(1.0, table[at[:-1], at[1:]]).mean())  # xlogy: ln q, without a warning at 0


def perplexity(mean_nats: float) -> float:
    """Among how many equally likely outcomes would one be as unsure?

    Formula: exp(mean nats).

    Args:
        mean_nats: the mean cross-entropy, in nats a token.

    Returns:
        a number from 1 on, of equally likely tokens.

    Example:
        >>> round(perplexity(2.302585), 4)
        10.0

    Source: Jelinek et al. (1977), Perplexity: a measure of the difficulty of speech recognition tasks.
    """
    return float(np.exp(mean_nats))


def bits_per_byte(total_nats: float, num_bytes: int) -> float:
    """How many bits does a model spend on each byte of a text, whatever its tokens are?

    Formula: total nats / (ln 2 · bytes).

    Args:
        total_nats: the cost of the whole text, a sum and not a mean.
        num_bytes: the length of the text in bytes, len(text.encode()).

    Returns:
        bits a byte.

    Raises:
        ValueError: there are no bytes. Pass the length of a text that is not empty.

    Example:
        >>> round(bits_per_byte(69.314718, 50), 4)
        2.0

    Source: Gao et al. (2020), The Pile, section 3.1.
    """
    if not num_bytes > 0:
        raise ValueError(f"num_bytes is {num_bytes}, expected more than 0: the length of the text in bytes.")
    return float(total_nats / (np.log(2) * num_bytes))
