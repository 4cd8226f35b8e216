import numpy as np


def text_cross_entropy(text, alphabet, probabilities):
    """What a character of a text costs under a table of probabilities, on average.

    Formula: -(1 / (n - 1)) Σ ln q(x_t | x_{t-1}), over all n characters of the text but the first, which is not predicted.
    text: a string of two characters or more, all of them in the alphabet.
    alphabet: a string of V characters, in the order of the table.
    probabilities: shape (V, V); row i is the distribution of what follows alphabet[i].
    Returns nats a character. inf where a pair of the text has probability 0.

    text_cross_entropy("abab", "ab", [[0.5, 0.5], [0.25, 0.75]])  -> 0.924196
    text_cross_entropy("ba", "ab", [[0.5, 0.5], [0.25, 0.75]])    -> 1.386294
    text_cross_entropy("aaa", "ab", [[1, 0], [0, 1]])             -> 0
    """
    raise NotImplementedError
