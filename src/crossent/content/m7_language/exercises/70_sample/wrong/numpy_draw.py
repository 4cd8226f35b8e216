"""NumPy draws.

{call} returned {got}, expected {expected}. Neither generator nor seed of PyTorch reach it.
"""

import numpy as np
import torch

BREAKS = "generator"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    probs = probs.detach().double().numpy()
    return int(np.random.choice(len(probs), p=probs / probs.sum()))
