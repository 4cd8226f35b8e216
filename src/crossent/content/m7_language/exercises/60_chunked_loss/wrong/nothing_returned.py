"""Nothing is returned.

{call} returned {got}, expected {expected}. End with `return`.
"""

from torch.nn import functional

BREAKS = "scalar"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return None
