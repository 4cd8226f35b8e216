import numpy as np


def bits_at_resolution(nats, width):
    """(nats - ln width) / ln 2."""
    # -ln(density · width) = -ln density - ln width: the width of a bin is one more term, the same for every value.
    return (np.asarray(nats, dtype=float) - np.log(width)) / np.log(2)
