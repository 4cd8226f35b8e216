"""Every token alike.

{call} returned {got}, expected {expected}. Draw by the softmax.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    return torch.randint(0, len(logits), (1,), generator=generator).item()
