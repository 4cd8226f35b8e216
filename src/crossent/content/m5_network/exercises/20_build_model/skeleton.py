def build_model(hidden=16):
    """A network that gives each point in the plane three scores.

    hidden: how many units the hidden layer has.
    Returns an nn.Module: features (N, 2) -> logits (N, 3). At least one hidden layer with a non-linear function behind
    it; no softmax at the end.

    build_model(8)(torch.zeros(5, 2)) -> logits of shape (5, 3)
    """
    raise NotImplementedError
