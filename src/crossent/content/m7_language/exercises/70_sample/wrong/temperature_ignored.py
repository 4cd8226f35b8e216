"""The temperature is left out.

{call} returned {got}, expected {expected}. Divide the logits by it.
"""

import torch

BREAKS = "temperature"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits, dim=-1)
    return torch.multinomial(probs, 1, generator=generator).item()
