"""The last pair is missing.

{call} returned {got}, expected {expected}. The shift is right, but the loop still ends one
early{where}. `range(len(inputs))`.
"""

import numpy as np

MARK = r"- 1"


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(inputs) - 1):
        counts[inputs[t], targets[t]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
