"""The minus stands before the wrong term.

{call} returned {got}, expected {expected}. ln(σ√(2π)) is subtracted{where}, as in the logarithm of the
density, and the square is added, as in its negative. Surprise adds both.
"""

import numpy as np

MARK = r"log"


def gaussian_nll(x, mean, std):
    x = np.asarray(x, dtype=float)
    if std <= 0:
        raise ValueError("std must be above 0")
    return -(0.5 * np.log(2 * np.pi) + np.log(std)) + (x - mean) ** 2 / (2 * std**2)
