"""One-hot labels for all rows.

{call} returned {got}, expected {expected}. Labels are indices; one-hot is as large as the logits.
"""

from torch.nn import functional

BREAKS = "rows"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    targets = functional.one_hot(labels, len(weight)).to(hidden.dtype)
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), targets.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / len(labels)
