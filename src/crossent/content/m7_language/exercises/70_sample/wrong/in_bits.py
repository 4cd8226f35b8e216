"""Powers of two.

{call} returned {got}, expected {expected}. The softmax uses e.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature * 0.6931, dim=-1)
    return torch.multinomial(probs, 1, generator=generator).item()
