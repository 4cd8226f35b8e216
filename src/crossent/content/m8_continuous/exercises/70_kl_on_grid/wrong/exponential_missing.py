"""Weighted with a logarithm.

{call} returned {got}, expected {expected}. You weight with ln p{where}. Weight with the density:
`np.exp(log_p)`.
"""

import numpy as np

MARK = r"log_p \*|log_p\s*\*"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return np.sum((lp * (lp - lq))[on]) * dx
