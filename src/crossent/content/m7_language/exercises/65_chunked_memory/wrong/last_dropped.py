"""The last rows are left out.

{call} returned {got}, expected {expected}. Take the chunk that is smaller, too.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "last"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    chunks = max(1, len(labels) // chunk_size)
    for k in range(chunks):
        at = slice(k * chunk_size, (k + 1) * chunk_size)
        rows, right = hidden[at], labels[at]
        total = total + checkpoint(of_chunk, rows, weight, right, use_reentrant=False)
    return total / len(labels)
