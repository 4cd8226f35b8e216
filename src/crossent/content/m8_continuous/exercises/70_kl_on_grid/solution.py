import numpy as np


def kl_on_grid(grid, log_p, log_q):
    """p (ln p - ln q), added up, times the distance of two values."""
    grid, log_p, log_q = (np.asarray(a, dtype=float) for a in (grid, log_p, log_q))
    # 0 · (-inf) would be NaN. Where p is 0 nothing happens, so only the rest is added up.
    happens = log_p > -np.inf
    p = np.exp(log_p[happens])
    # Each value stands for a strip as wide as the distance to its neighbour.
    return np.sum(p * (log_p[happens] - log_q[happens])) * (grid[1] - grid[0])
