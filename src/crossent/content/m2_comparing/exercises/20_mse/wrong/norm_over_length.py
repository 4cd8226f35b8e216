"""A length divided by n.

{call} returned {got}, expected {expected}. You divided the length of the difference by n{where};
the square root inside it is still there. Average the squares.
"""

import numpy as np

MARK = r"norm|sqrt"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.linalg.norm(np.ravel(p - q)) / p.size
