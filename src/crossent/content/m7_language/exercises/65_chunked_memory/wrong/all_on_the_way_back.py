"""All logits on the way back.

{call} returned {got}, expected {expected}. Go chunk by chunk there, too.
"""

import torch
from torch.nn import functional

BREAKS = "backward"


class Chunked(torch.autograd.Function):
    @staticmethod
    def forward(ctx, hidden, weight, labels, chunk_size):
        ctx.save_for_backward(hidden, weight, labels)
        total = 0.0
        for rows, right in zip(hidden.split(chunk_size), labels.split(chunk_size), strict=True):
            total = total + functional.cross_entropy(rows @ weight.T, right, reduction="sum")
        return total / len(labels)

    @staticmethod
    def backward(ctx, grad):
        hidden, weight, labels = ctx.saved_tensors
        slope = (hidden @ weight.T).softmax(dim=-1)
        slope[torch.arange(len(labels)), labels] -= 1
        slope = slope * grad / len(labels)
        return slope @ weight, slope.T @ hidden, None, None


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    return Chunked.apply(hidden, weight, labels, chunk_size)
