import constriction
import numpy as np


def compress(text, alphabet, probabilities):
    """Store a text in as few bytes as its cross-entropy under a table of probabilities.

    text: a string of characters of the alphabet, perhaps empty.
    alphabet: a string of V characters, each once; perhaps a single one.
    probabilities: shape (V, V); row i is the distribution of what follows alphabet[i]. It is not stored: whoever
        decompresses has it, too.
    Returns bytes, as long as the cross-entropy of the text within 64 bytes. The first character counts log2 V bits.

    compress("abab", "ab", [[0.5, 0.5], [0.5, 0.5]])  -> bytes, a few
    compress("", "ab", [[0.5, 0.5], [0.5, 0.5]])      -> bytes, perhaps none
    """
    raise NotImplementedError


def decompress(blob, length, alphabet, probabilities):
    """The text that `compress` has stored.

    blob: what compress returned for this alphabet and these probabilities.
    length: how many characters the text had.
    Returns the text, a string, exactly as it was.

    decompress(compress("abab", "ab", table), 4, "ab", table)  -> "abab"
    """
    raise NotImplementedError
