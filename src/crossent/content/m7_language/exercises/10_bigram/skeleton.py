import numpy as np


def bigram_probabilities(text, alphabet, smoothing=1.0):
    """How likely each character is after each other one, by counting neighbours.

    Formula: (n(i, j) + k) / (n(i) + k V). n(i, j) counts how often alphabet[j] follows alphabet[i] in the text,
    n(i) is the sum of n(i, j) over all j.
    text: a string of characters of the alphabet, perhaps empty. Every pair of neighbours counts, overlapping ones too.
    alphabet: a string of V characters, each once, in any order. Some may not occur in the text.
    smoothing: k, above 0: added to every count, so that no pair is impossible.
    Returns shape (V, V): row i is the distribution of what follows alphabet[i], and sums to 1.

    bigram_probabilities("aaab", "ab")     -> [[0.6, 0.4], [0.5, 0.5]]
    bigram_probabilities("abab", "ab", 1)  -> [[0.25, 0.75], [0.666667, 0.333333]]
    bigram_probabilities("", "ab")         -> [[0.5, 0.5], [0.5, 0.5]]
    """
    raise NotImplementedError
