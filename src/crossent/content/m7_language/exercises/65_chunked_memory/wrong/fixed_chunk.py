"""Always chunks of 4.

{call} returned {got}, expected {expected}. Take `chunk_size` rows.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "rows"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(4), labels.split(4), strict=True):
        total = total + checkpoint(of_chunk, rows, weight, right, use_reentrant=False)
    return total / len(labels)
