"""A seed at each call.

{call} returned {got}, expected {expected}. The same token would come each time.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    generator = (generator or torch.Generator()).manual_seed(0)
    return torch.multinomial(probs, 1, generator=generator).item()
