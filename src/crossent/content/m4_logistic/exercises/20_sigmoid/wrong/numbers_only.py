"""Only single numbers work.

{call} gave {got}, expected {expected}. `math.exp`{where} takes one number, and here come lists and
arrays of any shape. NumPy's functions of the same name work on all of them at once.
"""

import math

MARK = r"math\.exp|float\("


def sigmoid(z):
    z = float(z)
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))
