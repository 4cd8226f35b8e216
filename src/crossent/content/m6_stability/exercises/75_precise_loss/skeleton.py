import numpy as np


def precise_cross_entropy(logits, label):
    """The surprise at the right class of one row, to the last digits also where it is next to 0.

    Formula: ln Σ_k exp(z_k) - z_label. With m = max z and i its place, that is
    (m - z_label) + ln(1 + Σ_{j≠i} exp(z_j - m)).
    logits: scores of one example, shape (C,), float32 or float64; the floats that come in are enough.  label: its class.
    Returns one number in nats.

    precise_cross_entropy([0, 0], 1)             -> 0.693147
    precise_cross_entropy([25, 0], 0)            -> 0.000000000013888
    precise_cross_entropy([25, 0], 1)            -> 25.0
    """
    raise NotImplementedError
