"""The softmax twice.

{call} returned {got}, expected {expected}. Once is enough.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(torch.softmax(logits / temperature, dim=-1), dim=-1)
    return torch.multinomial(probs, 1, generator=generator).item()
