"""The likeliest token, always.

{call} returned {got}, expected {expected}. Draw one; the largest alone repeats itself.
"""

import torch

BREAKS = "shares"


def sample_next(logits, temperature=1.0, generator=None):
    return int(logits.argmax())
