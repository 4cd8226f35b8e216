"""Already weighted with p.

{call} returned {got}, expected {expected}. That is -p ln p, one term of the entropy. Surprise is
the price alone: leave out the factor `p`{where}.
"""

import numpy as np

MARK = r"p\s*\*|\*\s*p"


def surprise(p):
    p = np.asarray(p, dtype=float)
    with np.errstate(all="ignore"):
        return -p * np.log(p)
