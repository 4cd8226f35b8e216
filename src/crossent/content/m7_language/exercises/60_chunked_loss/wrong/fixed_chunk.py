"""Always chunks of 4.

{call} returned {got}, expected {expected}. Take `chunk_size` rows.
"""

from torch.nn import functional

BREAKS = "rows"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(4), labels.split(4), strict=True):
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / len(labels)
