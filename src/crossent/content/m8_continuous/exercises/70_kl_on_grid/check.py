import numpy as np

from crossent.engine.probe import Check, probe
from crossent.maths import densities


def gaussian(x, mean, std):
    """ln of a Gaussian."""
    return -densities.gaussian_nll(x, mean, std)


def arch(x, middle, reach):
    """ln of a raised cosine, which is 0 from `reach` on."""
    inside = np.abs(x - middle) < reach * (1 - 1e-9)
    with np.errstate(divide="ignore"):
        return np.where(
            inside,
            np.log(np.where(inside, 1 + np.cos(np.pi * (x - middle) / reach), 1) / (2 * reach)),
            -np.inf,
        )


FEW, WIDE, FINE = np.linspace(-6, 6, 61), np.linspace(-12, 12, 241), np.linspace(-3, 5, 401)
TWO = ([0.6, 0.4], [-2.0, 2.5], [0.6, 0.9])

check = Check(
    function="kl_on_grid",
    oracle=densities.kl_on_grid,
    rtol=1e-3,  # sums, trapezoids and Simpson's rule agree to that
    atol=1e-6,
    probes=[
        probe(FEW, gaussian(FEW, 0, 1), gaussian(FEW, 0.5, 1), label="another mean: 1/8"),
        probe(FEW, gaussian(FEW, 0, 1), gaussian(FEW, 0, 1.5), label="believed too wide"),
        probe(WIDE, gaussian(WIDE, 1, 1.5), gaussian(WIDE, -1, 1), label="believed too narrow"),
        probe(FINE, gaussian(FINE, 1, 0.4), gaussian(FINE, 1.2, 0.5), label="a fine grid"),
        probe(
            WIDE,
            densities.mixture_log_density(WIDE, *TWO),
            gaussian(WIDE, 0, 2.4),
            label="two hills, believed one",
        ),
        probe(
            WIDE, gaussian(WIDE, -2, 0.7), densities.mixture_log_density(WIDE, *TWO), label="one hill of two"
        ),
        probe(FEW, gaussian(FEW, 0.25, 0.8), gaussian(FEW, 0.25, 0.8), label="the truth is believed"),
        probe(FEW.tolist(), gaussian(FEW, -1, 0.7).tolist(), gaussian(FEW, 0, 1).tolist(), label="lists"),
        probe(WIDE, arch(WIDE, 0.0, 3.0), gaussian(WIDE, 0.5, 1.5), label="p is 0 on both sides"),
        probe(FINE, arch(FINE, 1.0, 1.5), arch(FINE, 0.5, 2.5), label="both are 0 far out"),
        probe(WIDE, gaussian(WIDE, 0, 1), arch(WIDE, 0.0, 2.0), label="q is 0 where p is not"),
    ],
)
