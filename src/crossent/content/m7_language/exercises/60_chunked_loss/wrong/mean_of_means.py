"""The mean of the chunks' means.

{call} returned {got}, expected {expected}. A smaller last chunk would count more for each row. Add sums, divide once.
"""

import torch
from torch.nn import functional

BREAKS = "last"


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    means = [
        functional.cross_entropy(rows @ weight.T, right)
        for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True)
    ]
    return torch.stack(means).mean()
