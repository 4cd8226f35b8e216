"""One number at a time.

{call} gave {got}, expected {expected}. `float`, the functions of `math` and a comparison such as
`0 < p < 1`{where} take a single number, and `p` may be a whole array. `np.log` goes through it
element by element.
"""

import math

MARK = r"math\.log|float\(|\bp\s*[<>=]=?|[<>=]\s*p\b|(?<!np\.)\blog\("


def surprise(p):
    if p == 0:
        return math.inf
    return -math.log(p)
