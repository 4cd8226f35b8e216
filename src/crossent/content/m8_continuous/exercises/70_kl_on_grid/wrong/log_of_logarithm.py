"""A logarithm too many.

{call} returned {got}, expected {expected}. `log_p` and `log_q` are logarithms already{where}: their
difference is ln(p/q).
"""

import numpy as np

MARK = r"log\("


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    with np.errstate(all='ignore'):
        return np.sum((p * np.log(lp / lq))[on]) * dx
