"""The largest need not reach one half.

{call} returned {got}, expected {expected}. You ask that the label have more than 0.5{where}. With
several classes the largest entry may be smaller: compare `argmax` with the label.
"""

import numpy as np

MARK = r"0?\.5"


def error_rate(probs, labels):
    probs, labels = np.asarray(probs), np.asarray(labels)
    n = len(labels)
    return np.mean(~(probs[np.arange(n), labels] > 0.5))
