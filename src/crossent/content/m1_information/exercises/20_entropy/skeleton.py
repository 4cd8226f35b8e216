def entropy(p):
    """How surprised will you be on average, in nats, if outcomes follow p?

    Formula: -Σ p ln p. Zeros in p contribute 0.
    p: a distribution, a list or an array of shape (K,).
    Returns one number.

    entropy([0.5, 0.5]) -> 0.693147
    entropy([1, 0])     -> 0
    """
    raise NotImplementedError
