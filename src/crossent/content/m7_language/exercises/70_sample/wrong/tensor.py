"""A tensor.

{call} returned {got}, expected {expected}. `.item()` makes an int of it.
"""

import torch

BREAKS = "returns"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    return torch.multinomial(probs, 1, generator=generator)
