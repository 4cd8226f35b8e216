"""The chunks' logits are put together.

{call} returned {got}, expected {expected}. Take the loss within each chunk.
"""

import torch
from torch.nn import functional

BREAKS = "rows"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    logits = torch.cat([rows @ weight.T for rows in hidden.split(chunk_size)])
    return functional.cross_entropy(logits, labels)
