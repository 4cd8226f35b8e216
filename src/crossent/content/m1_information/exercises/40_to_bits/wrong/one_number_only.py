"""One number at a time.

{call} gave {got}, expected {expected}. `float` and the functions of `math`{where} take a single
number, and `nats` may be a whole array. Make an array of it first; NumPy divides
element by element.
"""

import math

MARK = r"float|math"


def to_bits(nats):
    return float(nats) / math.log(2)
