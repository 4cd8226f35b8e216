"""All logits at once.

{call} returned {got}, expected {expected}. Multiply chunk by chunk.
"""

from torch.nn import functional

BREAKS = "rows"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    return functional.cross_entropy(hidden @ weight.T, labels)
