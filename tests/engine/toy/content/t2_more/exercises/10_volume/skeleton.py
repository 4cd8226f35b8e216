def volume(width, height, depth):
    """Area times depth."""
    raise NotImplementedError
