import torch
from torch.nn import functional


def chunked_linear_cross_entropy(hidden, weight, labels, chunk_size):
    """The mean cross-entropy of the logits hidden @ weight.T, without ever holding all of them.

    hidden: float, shape (N, D), a row for each token.  weight: float, shape (V, D), a row for each token of the vocabulary.
    labels: the right tokens, int64, shape (N,).
    chunk_size: how many rows of logits may exist at once; it need not divide N, and may be larger.
    Returns a tensor without axes, in nats, that `backward` can be called on.

    chunked_linear_cross_entropy(torch.zeros(3, 2), torch.zeros(10, 2), torch.tensor([1, 2, 3]), 2) -> 2.3026
    """
    raise NotImplementedError
