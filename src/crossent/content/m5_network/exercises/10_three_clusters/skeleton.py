def three_clusters(n_per_class, seed):
    """Three round clouds of points to tell apart, as tensors.

    n_per_class: how many points in each cloud.
    seed: the same seed gives the same points, another seed others. The global random states of PyTorch and NumPy stay
    as they are.
    Returns X, y: X of shape (3n, 2) and dtype float32, first n points with standard-normal noise around (0, 0), then n
    around (3, 3), then n around (-3, 3); y of shape (3n,) and dtype int64, the labels 0, 1 and 2 in that order.

    three_clusters(50, seed=0) -> X of shape (150, 2), y of shape (150,)
    """
    raise NotImplementedError
