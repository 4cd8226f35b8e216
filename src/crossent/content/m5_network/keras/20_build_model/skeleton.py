def build_model(hidden=16):
    """A network that gives each point in the plane three scores.

    hidden: how many units the hidden layer has.
    Returns a new keras.Model: features (N, 2) -> logits (N, 3). At least one hidden layer with a non-linear function.
    A softmax at the end is fine if the loss is told so, in `fit` too. It need not be compiled.

    build_model(8)(np.zeros((5, 2))) -> logits of shape (5, 3)
    """
    raise NotImplementedError
