from t1_shapes import area


def volume(width, height, depth):
    """Area times depth."""
    return area(width, height) * depth
