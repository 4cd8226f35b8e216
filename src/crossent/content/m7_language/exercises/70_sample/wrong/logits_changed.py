"""The caller's logits are changed.

{call} returned {got}, expected {expected}. `/=` works in place.
"""

import torch

BREAKS = "inputs"


def sample_next(logits, temperature=1.0, generator=None):
    with torch.no_grad():
        logits /= temperature
    probs = torch.softmax(logits, dim=-1)
    return torch.multinomial(probs, 1, generator=generator).item()
