"""What q calls impossible is left out.

{call} returned {got}, expected {expected}. You leave out the values where q is 0, too{where}. Where
p is not 0 there, that costs infinitely much. Leave out those alone where p is 0.
"""

import numpy as np

MARK = r"log_q|isfinite"


def kl_on_grid(grid, log_p, log_q):
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    dx = grid[1] - grid[0]
    on, known = log_p > -np.inf, log_q > -np.inf
    p, q, lp, lq = np.exp(log_p), np.exp(log_q), np.where(on, log_p, 0), log_q
    return np.sum((p * (lp - np.where(known, lq, 0)))[on & known]) * dx
