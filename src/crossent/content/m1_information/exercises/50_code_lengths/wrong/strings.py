"""Code words, not lengths.

{call} returned {got}, expected {expected}. Those are words{where}. The exercise asks for how long
they are: one integer for each outcome.
"""

import numpy as np

MARK = r"str|join|bin|format"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return ["0" * int(n) for n in np.ceil(-np.log2(q))]
