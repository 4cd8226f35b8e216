"""Drawn with replacement.

{call} returned {got}, expected {expected}: some items come twice. Use `permutation`.
"""

import numpy as np

BREAKS = "keeps"


def shuffle(items, seed=0):
    return np.random.default_rng(seed).choice(np.asarray(items), len(items))
