"""Neither in bits nor rounded.

{call} returned {got}, expected {expected}. That is the surprise in nats. A code has whole bits: use
`np.log2`{where}, round up with `np.ceil`, and convert to integers.
"""

import numpy as np

MARK = r"log|surprise"


def code_lengths(q):
    q = np.asarray(q, dtype=float)
    return 0.0 - np.log(q)
