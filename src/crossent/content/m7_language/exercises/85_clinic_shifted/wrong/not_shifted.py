"""Not shifted at all.

{call} returned {got}, expected {expected}. Each character is counted with itself{where}. Now both
shifts are gone; one is needed.
"""

import numpy as np

MARK = r"counts\["


def next_character_table(text, alphabet, smoothing=0.01):
    place = {character: i for i, character in enumerate(alphabet)}
    tokens = [place[character] for character in text]
    inputs, targets = tokens[:-1], tokens[1:]
    counts = np.full((len(alphabet), len(alphabet)), float(smoothing))
    for t in range(len(tokens)):
        counts[tokens[t], tokens[t]] += 1
    return counts / counts.sum(axis=1, keepdims=True)
