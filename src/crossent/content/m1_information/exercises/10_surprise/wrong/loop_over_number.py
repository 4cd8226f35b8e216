"""No loop over a plain number.

{call} gave {got}, expected {expected}. `p` may be a single number, and a loop over it{where} stops there. A
function of NumPy works on a number and on an array of any shape alike, without a loop.
"""

import numpy as np

MARK = r"\bfor\s+\w+\s+in\b"


def surprise(p):
    with np.errstate(all="ignore"):
        return np.array([-np.log(x) for x in p])
