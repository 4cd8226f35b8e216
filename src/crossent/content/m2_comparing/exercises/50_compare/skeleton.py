def compare(p, qs):
    """Several forecasts, each measured against what happens, by three measures.

    p: what happens, shape (K,). qs: M forecasts, one in each row, shape (M, K).
    Returns a dict with the keys "cross_entropy", "kl_divergence" and "mse", each an array of shape (M,).

    compare([1, 0], [[0.9, 0.1], [0.2, 0.8]])
    -> {"cross_entropy": [0.105361, 1.609438], "kl_divergence": [0.105361, 1.609438], "mse": [0.01, 0.64]}
    """
    raise NotImplementedError
