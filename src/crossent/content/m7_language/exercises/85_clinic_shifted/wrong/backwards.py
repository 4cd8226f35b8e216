"""Backwards.

{call} returned {got}, expected {expected}. Rows stand for the character that follows{where}. A row
belongs to the one before.
"""

import numpy as np

MARK = r"counts\["


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(inputs)):
        counts[targets[t], inputs[t]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
