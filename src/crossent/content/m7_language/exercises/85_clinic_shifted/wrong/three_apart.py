"""A shift in the other direction, too many.

{call} returned {got}, expected {expected}. What you count now lies further apart{where}. Input and
target are neighbours.
"""

import numpy as np

MARK = r"\+ 2"


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(inputs) - 2):
        counts[inputs[t], targets[t + 2]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
