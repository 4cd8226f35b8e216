"""One number at a time.

{call} gave {got}, expected {expected}. `math.ceil`, `math.log2` and `int`{where} take a single
number, and q holds several. Use NumPy's functions of the same name, or a loop over q.
"""

import math

MARK = r"math\.\w+|int\("


def code_lengths(q):
    return math.ceil(-math.log2(q))
