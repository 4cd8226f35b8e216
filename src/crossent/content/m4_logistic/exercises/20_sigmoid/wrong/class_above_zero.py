"""A class, not a probability.

{call} returned {got}, expected {expected}. You return 1 for scores above 0{where}, else 0. Return the
probability itself; whoever wants a class compares it with one half.
"""

import numpy as np

MARK = r"[<>]=?\s*0|round|astype|heaviside"


def sigmoid(z):
    return np.where(np.asarray(z, dtype=float) > 0, 1.0, 0.0)
