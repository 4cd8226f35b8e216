"""0 · (-inf).

{call} returned {got}, expected {expected}. Where p is 0, `0 * (-inf)` is `nan`, and so is every sum
with it{where}. Leave out the values where `log_p` is `-inf`.
"""

import numpy as np

MARK = r"sum|trapezoid|trapz"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    with np.errstate(all='ignore'):
        return np.sum(p * (log_p - log_q)) * dx
