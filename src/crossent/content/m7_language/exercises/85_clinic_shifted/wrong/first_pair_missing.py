"""The first pair is missing.

{call} returned {got}, expected {expected}. The walk begins one pair late{where}: at 1,
or with `inputs[t + 1]`. The pair at 0 counts, too.
"""

import numpy as np

MARK = r"range\(1|inputs\[t \+ 1"


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(1, len(inputs)):
        counts[inputs[t], targets[t]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
