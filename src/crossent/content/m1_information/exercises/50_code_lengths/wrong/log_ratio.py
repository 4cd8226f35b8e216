"""The division rounds wrongly.

{call} returned {got}, expected {expected}. At some powers of two, `log(q) / log(2)`{where} is off
by a hair, and `ceil` turns that into a whole bit. `np.log2` is exact there: use it.
"""

import numpy as np

MARK = r"log.*/|/.*log|/\s*(\w+\.)?(LN|ln|LOG)\w*|/\s*[A-Za-z]\w*2\b|/\s*0?\.69|log\w*\(.*,\s*2\)|to_bits"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return np.ceil(-np.log(q) / np.log(2)).astype(int)
