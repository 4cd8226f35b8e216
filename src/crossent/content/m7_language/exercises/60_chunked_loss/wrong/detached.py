"""The gradient is cut off.

{call} returned {got}, expected {expected}. `detach` ends the graph. Leave it out.
"""

from torch.nn import functional

BREAKS = "scalar"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return (total / len(labels)).detach()
