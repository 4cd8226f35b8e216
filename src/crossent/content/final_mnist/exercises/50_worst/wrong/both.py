"""Losses and places.

{call} returned {got}, expected {expected}. `topk` gives both. Take `.indices`.
"""

import numpy as np
import torch

BREAKS = "returns"


def worst_examples(losses, k):
    return tuple(torch.as_tensor(np.asarray(losses)).topk(k))
