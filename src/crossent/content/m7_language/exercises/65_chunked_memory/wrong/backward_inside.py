"""`backward` is called inside.

{call} returned {got}, expected {expected}. It fills the caller's gradients before they were asked for.
"""

import torch
from torch.nn import functional

BREAKS = "inputs"


class Value(torch.autograd.Function):
    @staticmethod
    def forward(ctx, total, hidden, weight):
        ctx.save_for_backward(hidden.grad, weight.grad)
        ctx.was = hidden, weight
        return total.clone()

    @staticmethod
    def backward(ctx, grad):
        for part in ctx.was:
            part.grad = part.grad * (grad - 1)
        hidden, weight = ctx.saved_tensors
        return None, hidden, weight


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    if not torch.is_grad_enabled():
        return functional.cross_entropy(hidden @ weight.T, labels)
    total = 0.0
    for start in range(0, len(labels), chunk_size):
        at = slice(start, start + chunk_size)
        part = functional.cross_entropy(hidden[at] @ weight.T, labels[at], reduction="sum") / len(labels)
        part.backward()
        total = total + part.detach()
    return Value.apply(total, hidden, weight)
