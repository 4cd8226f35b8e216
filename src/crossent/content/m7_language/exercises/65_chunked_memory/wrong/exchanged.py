"""The labels' share is missing.

{call} returned {got}, expected {expected}. Subtract 1 at the label.
"""

import torch
from torch.nn import functional

BREAKS = "gradient"


class Chunked(torch.autograd.Function):
    @staticmethod
    def forward(ctx, hidden, weight, labels, chunk_size):
        total, for_hidden, for_weight = 0.0, torch.zeros_like(hidden), torch.zeros_like(weight)
        for start in range(0, len(labels), chunk_size):
            at = slice(start, start + chunk_size)
            log_q = (hidden[at] @ weight.T).log_softmax(dim=-1)
            row = torch.arange(len(log_q))
            total = total - log_q[row, labels[at]].sum()
            slope = log_q.exp()
            for_hidden[at] = slope @ weight / len(labels)
            for_weight += slope.T @ hidden[at] / len(labels)
        ctx.save_for_backward(for_hidden, for_weight)
        return total / len(labels)

    @staticmethod
    def backward(ctx, grad):
        for_hidden, for_weight = ctx.saved_tensors
        return grad * for_hidden, grad * for_weight, None, None


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    return Chunked.apply(hidden, weight, labels, chunk_size)
