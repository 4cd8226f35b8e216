"""The largest value, not its place.

{call} returned {got}, expected {expected}. `max`{where} is a probability, and a label is a place.
`argmax` tells where the largest entry stands.
"""

import numpy as np

MARK = r"max"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    return np.mean(probs.max(axis=1) != labels)
