"""The weight is left out of the graph.

{call} returned {got}, expected {expected}. Use the weight as it is given.
"""

from torch.nn import functional

BREAKS = "gradient"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(rows @ weight.detach().T, right, reduction="sum")
    return total / len(labels)
