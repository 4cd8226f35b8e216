"""The logarithm, not the halvings.

{call} returned {got}, expected {expected}: that counts halvings down to 1. Stop as soon as the number is odd.
"""


def halves(n):
    return n.bit_length() - 1
