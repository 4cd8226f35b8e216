"""Divided by one too few.

{call} returned {got}, expected {expected}: it divides by the count less one. Divide by `len(sizes)`.
"""


def mean(sizes):
    return sum(sizes) / (len(sizes) - 1)
