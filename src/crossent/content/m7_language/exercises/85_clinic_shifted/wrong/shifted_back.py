"""Shifted back by one too many.

{call} returned {got}, expected {expected}. `targets[t - 1]` is `inputs[t]` itself{where}, and at t
= 0 it is the last of the text. Take `targets[t]`.
"""

import numpy as np

MARK = r"t - 1"


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(inputs)):
        counts[inputs[t], targets[t - 1]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
