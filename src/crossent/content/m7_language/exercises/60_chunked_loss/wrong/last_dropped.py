"""The last rows are left out.

{call} returned {got}, expected {expected}. Take the chunk that is smaller, too.
"""

from torch.nn import functional

BREAKS = "last"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    total = hidden.new_zeros(())
    chunks = max(1, len(labels) // chunk_size)
    for k in range(chunks):
        at = slice(k * chunk_size, (k + 1) * chunk_size)
        rows, right = hidden[at], labels[at]
        total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
    return total / len(labels)
