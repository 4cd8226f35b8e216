"""Lists do not divide.

{call} gave {got}, expected {expected}. A list cannot be divided by a number{where}. Begin with
`nats = np.asarray(nats, dtype=float)`.
"""

import math

MARK = r"/|\*"


def to_bits(nats):
    return nats / math.log(2)
