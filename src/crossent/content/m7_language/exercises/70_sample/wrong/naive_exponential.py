"""The naive exponential.

{call} returned {got}, expected {expected}. Large logits overflow.
"""

import torch

BREAKS = "extreme"


def sample_next(logits, temperature=1.0, generator=None):
    powers = (logits.clamp(-80, 80) / temperature).exp()
    probs = powers / powers.sum()
    return torch.multinomial(probs, 1, generator=generator).item()
