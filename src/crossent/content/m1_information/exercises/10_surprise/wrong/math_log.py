"""One number at a time.

{call} gave {got}, expected {expected}. `math.log`{where} takes a single number and refuses 0, and
`p` may be a whole array. `np.log` does the same element by element, and gives -inf for 0.
"""

import math

MARK = r"math\.log|\blog\("


def surprise(p):
    return -math.log(p)
