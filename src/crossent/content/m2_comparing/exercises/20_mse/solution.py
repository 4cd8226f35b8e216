import numpy as np


def mse(p, q):
    """Mean of (p - q)² over all elements."""
    # asarray, because lists know no minus. The mean without axis= runs over everything: rows, columns and all.
    return np.mean((np.asarray(p, dtype=float) - np.asarray(q, dtype=float)) ** 2)
