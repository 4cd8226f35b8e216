"""A clip.

{call} returned {got}, expected {expected}. You keep ln q from falling below a floor{where}. That
puts a ceiling on the price of what q calls impossible; the honest one is `inf`.
"""

import numpy as np

MARK = r"clip|maximum|1e-"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return np.sum((p * (lp - np.maximum(lq, np.log(1e-12))))[on]) * dx
