"""Every chunk has the first labels.

{call} returned {got}, expected {expected}. Cut the labels as the rows.
"""

from torch.nn import functional

BREAKS = "value"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows in hidden.split(chunk_size):
        total = total + functional.cross_entropy(rows @ weight.T, labels[: len(rows)], reduction="sum")
    return total / len(labels)
