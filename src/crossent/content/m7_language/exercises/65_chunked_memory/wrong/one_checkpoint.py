"""All rows in one checkpoint.

{call} returned {got}, expected {expected}. Checkpoint each chunk.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "rows"


def of_all(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right)


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    return checkpoint(of_all, hidden, weight, labels, use_reentrant=False)
