"""The hidden states are changed.

{call} returned {got}, expected {expected}. Work on new tensors.
"""

from torch.nn import functional

BREAKS = "inputs"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        rows.data.sub_(0.5)
        total = total + functional.cross_entropy((rows + 0.5) @ weight.T, right, reduction="sum")
    return total / len(labels)
