import torch


def sample_next(logits, temperature=1.0, generator=None):
    """Draw one token from the softmax of logits / temperature.

    logits: float tensor, shape (V,); an entry may be -inf, its token is never drawn.
    temperature: above 0; towards 0 the most likely token alone is drawn.
    generator: a torch.Generator to draw from; None for PyTorch's own random state.
    Returns the token's number, a Python int from 0 to V - 1.

    For the logits [0, ln 3] it is 0 in a quarter of all draws.

    sample_next(torch.tensor([0.0, 100.0])) -> 1
    """
    raise NotImplementedError
