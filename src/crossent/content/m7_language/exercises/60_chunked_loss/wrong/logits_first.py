"""All logits first, then chunks.

{call} returned {got}, expected {expected}. The product belongs into the loop.
"""

from torch.nn import functional

BREAKS = "rows"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    logits = hidden @ weight.T
    total = hidden.new_zeros(())
    for part, right in zip(logits.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(part, right, reduction="sum")
    return total / len(labels)
