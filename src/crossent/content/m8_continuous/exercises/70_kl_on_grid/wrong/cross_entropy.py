"""That is the cross-entropy.

{call} returned {got}, expected {expected}. You add up -ln q{where}. KL is the excess over the
entropy: add up ln p - ln q.
"""

import numpy as np

MARK = r"log_q"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return -np.sum((p * lq)[on]) * dx
