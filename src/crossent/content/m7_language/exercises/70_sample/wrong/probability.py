"""The drawn token's probability.

{call} returned {got}, expected {expected}. Return its number.
"""

import torch

BREAKS = "returns"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    return probs[torch.multinomial(probs, 1, generator=generator)].item()
