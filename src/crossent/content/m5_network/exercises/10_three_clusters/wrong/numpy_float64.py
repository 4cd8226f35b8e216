"""Drawn by NumPy, not converted.

{call} returned {got}, expected {expected}. NumPy draws float64. Convert X with `.float()`.
"""

import numpy as np
import torch

BREAKS = "dtypes"


def three_clusters(n_per_class, seed):
    centres = np.repeat([[0, 0], [3, 3], [-3, 3]], n_per_class, axis=0)
    X = np.random.default_rng(seed).normal(centres)
    return torch.from_numpy(X), torch.arange(3).repeat_interleave(n_per_class)
