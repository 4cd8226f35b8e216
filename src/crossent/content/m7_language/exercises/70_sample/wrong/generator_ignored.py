"""The generator is left out.

{call} returned {got}, expected {expected}. Hand it on.
"""

import torch

BREAKS = "generator"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    return torch.multinomial(probs, 1).item()
