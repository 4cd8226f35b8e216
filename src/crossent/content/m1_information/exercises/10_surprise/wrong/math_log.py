"""One number at a time.

{call} gave {got}, expected {expected}. `float` and the functions of `math`{where} take a single
number, and `math.log` refuses 0; `p` may be a whole array. `np.log` goes through it element by
element, and gives -inf for 0.
"""

import math

MARK = r"math\.log|float\(|(?<!np\.)\blog\("


def surprise(p):
    return -math.log(p)
