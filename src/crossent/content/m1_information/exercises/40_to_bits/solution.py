import numpy as np


def to_bits(nats):
    """nats / ln 2."""
    # log2 x = ln x / ln 2: a change of base divides by a constant, whatever was measured. The bit is the smaller unit
    # (ln 2 = 0.69 nats), so the number gets larger. asarray lets lists through.
    return np.asarray(nats, dtype=float) / np.log(2)
