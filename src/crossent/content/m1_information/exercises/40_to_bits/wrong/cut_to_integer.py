"""Cut to whole bits.

{call} returned {got}, expected {expected}. The digits after the point were cut off, by `int`,
`floor` or `//`{where}. Amounts of information need not be whole: leave that out.
"""

import numpy as np

MARK = r"//|int|floor"


def to_bits(nats):
    nats = np.asarray(nats, dtype=float)
    with np.errstate(all="ignore"):
        return np.floor(nats / np.log(2))
