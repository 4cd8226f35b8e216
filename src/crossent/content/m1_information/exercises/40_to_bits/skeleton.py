def to_bits(nats):
    """The same amount of information, in bits.

    Formula: nats / ln 2, because log2(x) = ln(x) / ln(2).
    nats: a number, a list or an array of any shape.
    Returns the same shape.

    to_bits(0.693147) -> 1.0
    to_bits([0, 2])   -> [0, 2.885390]
    """
    raise NotImplementedError
