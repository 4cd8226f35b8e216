"""Only the last chunk is learnt from.

{call} returned {got}, expected {expected}. Add tensors, not numbers.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "gradient"


def of_chunk(rows, weight, right):
    return functional.cross_entropy(rows @ weight.T, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        part = checkpoint(of_chunk, rows, weight, right, use_reentrant=False)
        total = total.detach() + part
    return total / len(labels)
