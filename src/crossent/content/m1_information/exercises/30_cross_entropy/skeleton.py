def cross_entropy(p, q):
    """What outcomes that follow p cost on average, in nats, at the prices of q.

    Formula: -Σ p ln q. Where p is 0 the term is 0, whatever q is.
    p: what happens, q: what is believed; lists or arrays of shape (K,).
    Returns one number: inf where something happens (p > 0) that q calls impossible (q = 0).

    cross_entropy([1, 0], [0.9, 0.1]) -> 0.105361
    cross_entropy([1, 0], [0.2, 0.8]) -> 1.609438
    """
    raise NotImplementedError
