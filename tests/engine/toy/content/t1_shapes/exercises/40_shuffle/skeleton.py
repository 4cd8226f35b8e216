def shuffle(items, seed=0):
    """The items in another order; the same for the same seed."""
    raise NotImplementedError
