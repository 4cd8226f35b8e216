def code_lengths(q):
    """How many bits Shannon's code gives to each outcome.

    Formula: -log2 q, rounded up to whole bits. Exact powers of two need no rounding.
    q: a distribution without zeros, a list or an array of shape (K,).
    Returns integers of the same shape.

    code_lengths([0.5, 0.25, 0.125, 0.125]) -> [1, 2, 3, 3]
    code_lengths([0.6, 0.4])                -> [1, 2]
    """
    raise NotImplementedError
