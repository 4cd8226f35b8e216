"""Nothing is returned.

{call} returned {got}, expected {expected}. End with `return`.
"""

import torch

BREAKS = "returns"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    torch.multinomial(probs, 1, generator=generator).item()
