"""An interval in floats.

{call} returned {got}, expected {expected}. An interval of floats has 53 bits. After some fifteen
characters it has no room left.
"""

import struct

import numpy as np

BREAKS = "round-trip"


def compress(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    low, width, row = 0.0, 1.0, np.full(len(alphabet), 1 / len(alphabet))
    for character in text:
        i = alphabet.index(character)
        low, width, row = low + width * row[:i].sum(), width * row[i], table[i]
    return struct.pack("<d", low + width / 2)


def decompress(blob, length, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    (at,) = struct.unpack("<d", blob)
    low, width, row, found = 0.0, 1.0, np.full(len(alphabet), 1 / len(alphabet)), ""
    for _ in range(length):
        edges = low + width * np.concatenate([[0.0], np.cumsum(row)])
        i = min(max(int(np.searchsorted(edges, at, side="right")) - 1, 0), len(alphabet) - 1)
        low, width, row = edges[i], width * row[i], table[i]
        found += alphabet[i]
    return found
