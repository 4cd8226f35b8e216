"""The seed is not used.

{call} returned {got}, expected {expected}: another order each time. Give the generator the seed.
"""

import numpy as np

BREAKS = "repeats"


def shuffle(items, seed=0):
    return np.random.default_rng().permutation(np.asarray(items))
