def kl_divergence(p, q):
    """What believing q costs beyond what p costs anyway, in nats.

    Formula: Σ p ln(p / q). Where p is 0 the term is 0, whatever q is.
    p: what happens, q: what is believed; lists or arrays of shape (K,).
    Returns one number: 0 where q equals p, inf where p > 0 and q = 0.

    kl_divergence([1, 0], [0.2, 0.8])     -> 1.609438
    kl_divergence([0.5, 0.5], [0.9, 0.1]) -> 0.510826
    """
    raise NotImplementedError
