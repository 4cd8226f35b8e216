def side(area):
    """The root."""
    if area < 0:
        raise ValueError("an area is never below 0")
    return area**0.5
