"""The weight is left out of the graph.

{call} returned {got}, expected {expected}. Use the weight as it is given.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "gradient"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + checkpoint(of_chunk, rows, weight.detach(), right, use_reentrant=False)
    return total / len(labels)
