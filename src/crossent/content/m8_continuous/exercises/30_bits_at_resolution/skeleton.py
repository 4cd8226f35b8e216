import numpy as np


def bits_at_resolution(nats, width):
    """The bits that a value costs once it is rounded to bins of a width.

    A bin has the probability density · width, where the density hardly changes within it.
    nats: surprise or cross-entropy of a density, any shape.  width: of a bin, above 0, in the unit of x.
    Returns bits, shape of nats.

    bits_at_resolution(0, 0.125)                -> 3.0
    bits_at_resolution([1.0, -1.0], 0.01)       -> [8.086551, 5.201161]
    """
    raise NotImplementedError
