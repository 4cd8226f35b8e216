"""A generator of its own.

{call} returned {got}, expected {expected}. Without one, PyTorch's own random state is asked for.
"""

import torch

BREAKS = "plain"


def sample_next(logits, temperature=1.0, generator=None):
    probs = torch.softmax(logits / temperature, dim=-1)
    if generator is None:
        generator = torch.Generator()
        generator.seed()
    return torch.multinomial(probs, 1, generator=generator).item()
