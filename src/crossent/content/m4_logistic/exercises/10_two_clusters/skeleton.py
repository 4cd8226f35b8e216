def two_clusters(n_per_class, seed):
    """Two round clouds of points to tell apart.

    n_per_class: how many points in each cloud.
    seed: the same seed gives the same points, another seed others. NumPy's global random state stays as it is.
    Returns X, y: X of shape (2n, 2), first n standard-normal points around (-2, -2), then n around (2, 2), and
    y of shape (2n,), labels 0 for the first n and 1 for the others.

    two_clusters(50, seed=0) -> X of shape (100, 2), y of shape (100,)
    """
    raise NotImplementedError
