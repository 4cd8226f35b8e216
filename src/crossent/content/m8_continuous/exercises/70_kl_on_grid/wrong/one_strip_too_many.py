"""The strips are too narrow.

{call} returned {got}, expected {expected}. N values have N - 1 distances between them: you divide
the range by N{where}. Take `grid[1] - grid[0]`.
"""

import numpy as np

MARK = r"len|size|shape|/"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return np.sum((p * (lp - lq))[on]) * (grid[-1] - grid[0]) / len(grid)
