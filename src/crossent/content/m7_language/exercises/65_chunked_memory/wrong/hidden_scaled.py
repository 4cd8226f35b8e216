"""The hidden states are changed.

{call} returned {got}, expected {expected}. Work on new tensors.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "inputs"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        rows.data.sub_(0.5)
        total = total + checkpoint(of_chunk, rows + 0.5, weight, right, use_reentrant=False)
    return total / len(labels)
