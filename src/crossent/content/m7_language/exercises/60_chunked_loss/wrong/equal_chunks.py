"""Only where the chunk fits in.

{call} returned {got}, expected {expected}. Take larger chunks, too.
"""

from torch.nn import functional

BREAKS = "sizes"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for start in range(0, len(labels), chunk_size):
        rows, right = hidden[start : start + chunk_size], labels[start : start + chunk_size]
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / max(len(labels), chunk_size)
