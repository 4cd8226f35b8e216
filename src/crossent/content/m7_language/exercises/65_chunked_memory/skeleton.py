import torch
from torch.nn import functional


def low_memory_cross_entropy(hidden, weight, labels, chunk_size):
    """The mean cross-entropy of hidden @ weight.T that leaves no logits behind for the backward pass.

    hidden, weight, labels, chunk_size: as for chunked_linear_cross_entropy.
    Neither pass makes more than chunk_size rows of logits at once, and between them no more than that are kept.
    Returns a tensor without axes, in nats, with the gradients of the plain loss.

    low_memory_cross_entropy(torch.zeros(3, 2), torch.zeros(10, 2), torch.tensor([1, 2, 3]), 2) -> 2.3026
    """
    raise NotImplementedError
