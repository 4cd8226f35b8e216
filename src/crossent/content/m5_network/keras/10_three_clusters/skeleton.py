def three_clusters(n_per_class, seed):
    """Three round clouds of points to tell apart, as arrays.

    n_per_class: how many points in each cloud.
    seed: the same seed gives the same points, another seed others. The global random states of NumPy and TensorFlow stay
    as they are.
    Returns X, y: X floats of shape (3n, 2), first n points with standard-normal noise around (0, 0), then n around
    (3, 3), then n around (-3, 3); y integers of shape (3n,), the labels 0, 1 and 2 in that order.

    three_clusters(50, seed=0) -> X of shape (150, 2), y of shape (150,)
    """
    raise NotImplementedError
