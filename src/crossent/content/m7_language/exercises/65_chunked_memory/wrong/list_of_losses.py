"""The chunks' logits wait in a list.

{call} returned {got}, expected {expected}. Keep losses, no logits.
"""

from torch.nn import functional

BREAKS = "kept"


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    kept, losses = [], []
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        kept.append(rows @ weight.T)
        losses.append(functional.cross_entropy(kept[-1], right, reduction="sum"))
    return sum(losses) / len(labels)
