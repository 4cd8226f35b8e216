"""The global seed.

{call} returned {got}, expected {expected}. `torch.manual_seed` sets the random state of the whole
program. Use a generator of your own.
"""

import torch

BREAKS = "global-state"


def three_clusters(n_per_class, seed):
    torch.manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2)
    return centres[y] + noise, y
