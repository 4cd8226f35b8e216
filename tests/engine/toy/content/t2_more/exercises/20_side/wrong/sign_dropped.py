"""The sign is dropped.

{call} returned {got}, expected {expected}. An area below 0 makes no sense: raise a ValueError.
"""


def side(area):
    return abs(area) ** 0.5
