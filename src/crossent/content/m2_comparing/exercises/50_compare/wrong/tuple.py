"""Three arrays without names.

{call} returned {got}, expected {expected}. What you return{where} is a tuple or a list. Return a
dict, so that each has its name: `{"cross_entropy": ..., "kl_divergence": ..., "mse": ...}`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"return"


def compare(p, qs):
    return np.array([cross_entropy(p, q) for q in qs]), np.array([kl_divergence(p, q) for q in qs]), np.array([mse(p, q) for q in qs])
