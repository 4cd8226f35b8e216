"""The mean of the chunks' means.

{call} returned {got}, expected {expected}. Add sums, divide once.
"""

import torch
from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "last"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right)


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    means = [
        checkpoint(of_chunk, rows, weight, right, use_reentrant=False)
        for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True)
    ]
    return torch.stack(means).mean()
