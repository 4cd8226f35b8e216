"""The sum of the rows.

{call} returned {got}, expected {expected}. Divide by the number of rows.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "value"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + checkpoint(of_chunk, rows, weight, right, use_reentrant=False)
    return total
