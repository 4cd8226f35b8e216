def surprise(p):
    """How surprising is an outcome of probability p, in nats?

    Formula: -ln p, element by element.
    p: a number, a list or an array of any shape, each entry in [0, 1].
    Returns the same shape: 0 where p is 1, inf where p is 0.

    surprise(0.5)    -> 0.693147
    surprise([1, 0]) -> [0, inf]
    """
    raise NotImplementedError
