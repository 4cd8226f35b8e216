import numpy as np


def naive_error(scales):
    """How far the formula over probabilities is off, as the logits grow.

    The logits: z = scale · [1, 2, 10]; the right class is class 0.
    The formula: -ln(exp(z_0) / Σ_k exp(z_k)), as it stands, in float64.
    scales: factors, any shape.
    Returns the absolute difference from the stable loss, shape of scales: next to 0 while all is well, not finite (inf or
    NaN) where exp overflows.

    naive_error([1, 50, 70]) -> [0, 0, 0]
    naive_error([71, 100])   -> [inf, inf]
    """
    raise NotImplementedError
