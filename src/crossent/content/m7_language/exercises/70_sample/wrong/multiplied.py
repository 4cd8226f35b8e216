"""Multiplied by the temperature.

{call} returned {got}, expected {expected}. Divide by it.
"""

import torch

BREAKS = "temperature"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits * temperature, dim=-1)
    return torch.multinomial(probs, 1, generator=generator).item()
