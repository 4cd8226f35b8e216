"""An assertion for an exception.

{call} returned {got}, expected {expected}. `assert` raises AssertionError, and nothing at all under `python -O`.
"""


def side(area):
    assert area >= 0
    return area**0.5
