"""The logits as weights.

{call} returned {got}, expected {expected}. The softmax makes probabilities of them.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    probs = (logits / temperature).clamp(min=0) + 1e-9
    return torch.multinomial(probs, 1, generator=generator).item()
