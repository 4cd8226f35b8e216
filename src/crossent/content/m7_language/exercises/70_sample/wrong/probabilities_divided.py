"""The probabilities are divided.

{call} returned {got}, expected {expected}. That changes nothing once they are normalised. Divide the logits.
"""

import torch

BREAKS = "temperature"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits, dim=-1) / temperature
    return torch.multinomial(probs, 1, generator=generator).item()
