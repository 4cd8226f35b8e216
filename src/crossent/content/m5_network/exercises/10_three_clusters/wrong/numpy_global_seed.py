"""NumPy's global seed.

{call} returned {got}, expected {expected}. `np.random.seed` sets NumPy's random state for the whole
program. Use a generator of your own.
"""

import numpy as np
import torch

BREAKS = "global-state"


def three_clusters(n_per_class, seed):
    np.random.seed(seed)
    centres = np.repeat([[0, 0], [3, 3], [-3, 3]], n_per_class, axis=0)
    X = np.random.randn(3 * n_per_class, 2) + centres
    return torch.from_numpy(X).float(), torch.arange(3).repeat_interleave(n_per_class)
