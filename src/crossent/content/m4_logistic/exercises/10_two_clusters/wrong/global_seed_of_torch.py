"""PyTorch's global seed.

{call} returned {got}, expected {expected}. `torch.manual_seed` changes what every other piece of
code draws. Pass `generator=torch.Generator().manual_seed(seed)`.
"""

import numpy as np
import torch

BREAKS = "global-state"


def two_clusters(n_per_class, seed):
    torch.manual_seed(seed)
    noise = torch.randn(2 * n_per_class, 2).numpy()
    y = np.repeat([0, 1], n_per_class)
    return noise + 4.0 * y[:, None] - 2, y
