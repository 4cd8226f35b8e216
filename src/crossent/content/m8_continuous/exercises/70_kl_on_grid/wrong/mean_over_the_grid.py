"""A mean over the grid.

{call} returned {got}, expected {expected}. You take the mean over the grid{where}, as if every
value were equally likely, and its range 1. Add up, times the width of a strip.
"""

import numpy as np

MARK = r"mean"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return np.sum((p * (lp - lq))[on]) / len(grid)
