"""Softmax twice.

{call} returned {got}, expected {expected}. `cross_entropy` takes logits.
"""

from torch.nn import functional

BREAKS = "value"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy((rows @ weight.T).softmax(dim=-1), right, reduction="sum")
    return total / len(labels)
