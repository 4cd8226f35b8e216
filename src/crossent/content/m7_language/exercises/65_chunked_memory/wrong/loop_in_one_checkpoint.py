"""One checkpoint around the whole loop.

{call} returned {got}, expected {expected}. The loop is run again as a whole, and keeps every chunk then. Checkpoint each chunk.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "backward"


def of_all(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / len(labels)


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    return checkpoint(of_all, hidden, weight, labels, chunk_size, use_reentrant=False)
