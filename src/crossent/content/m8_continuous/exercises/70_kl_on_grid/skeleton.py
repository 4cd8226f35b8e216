import numpy as np


def kl_on_grid(grid, log_p, log_q):
    """The KL divergence of two densities that are known on a grid of values.

    Formula: ∫ p (ln p - ln q) dx, as a sum over the grid.
    grid: rising values at even distances, shape (N,); both densities are next to 0 at its ends.
    log_p, log_q: ln p and ln q there, shape (N,); -inf where the density is 0.
    Returns one number in nats, to 0.1%. Where p is 0 nothing is paid, whatever q is.

    kl_on_grid(np.linspace(-1, 1, 5), [-9, -1, 0, -1, -9], [-9, -2, -0.5, -1, -9])     -> 0.43394
    """
    raise NotImplementedError
