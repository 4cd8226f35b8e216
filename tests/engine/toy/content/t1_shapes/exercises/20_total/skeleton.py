def total(sizes):
    """The sum of all sizes."""
    raise NotImplementedError
