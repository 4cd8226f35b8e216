"""The logits are the checkpoint's argument.

{call} returned {got}, expected {expected}. Arguments are kept. The product belongs inside.
"""

from torch.nn import functional
from torch.utils.checkpoint import checkpoint

BREAKS = "kept"


def of_chunk(logits, right):
    return functional.cross_entropy(logits, right, reduction="sum")


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + checkpoint(of_chunk, rows @ weight.T, right, use_reentrant=False)
    return total / len(labels)
