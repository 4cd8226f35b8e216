def mse(p, q):
    """How far p and q are apart, squared and averaged.

    Formula: mean of (p - q)² over all elements.
    p, q: lists or arrays of the same shape, any number of axes.
    Returns one number.

    mse([1, 0], [0.9, 0.1]) -> 0.01
    mse([1, 0], [0.2, 0.8]) -> 0.64
    """
    raise NotImplementedError
