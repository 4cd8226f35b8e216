"""The width with the wrong sign.

{call} returned {got}, expected {expected}. You add the logarithm of the width{where}. A narrow bin is less likely, so
it costs more: subtract.
"""

import numpy as np

MARK = r"\+"


def bits_at_resolution(nats, width):
    nats = np.asarray(nats, dtype=float)
    return (nats + np.log(width)) / np.log(2)
