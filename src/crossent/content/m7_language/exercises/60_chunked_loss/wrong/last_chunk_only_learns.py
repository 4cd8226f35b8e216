"""Only the last chunk is learnt from.

{call} returned {got}, expected {expected}. Add tensors, not numbers.
"""

from torch.nn import functional

BREAKS = "gradient"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
        part = functional.cross_entropy(rows @ weight.T, right, reduction="sum")
        total = total.detach() + part
    return total / len(labels)
