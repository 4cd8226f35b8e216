"""The scores are shifted first.

{call} returned {got}, expected {expected}. You take something off all scores first{where}. Softmax
does not mind that, the sigmoid does: its second class is fixed at the score 0.
"""

import numpy as np

MARK = r"mean|max\("


def sigmoid(z):
    z = np.asarray(z, dtype=float)
    z = z - np.max(z)
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1, small) / (1 + small)
