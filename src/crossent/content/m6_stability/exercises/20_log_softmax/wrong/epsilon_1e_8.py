"""An epsilon of 1e-8.

{call} returned {got}, expected {expected}. Adding 1e-8 to the probability{where} hides ln 0:
nothing is below -18.42 nats then, whatever the logits say. Write z - ln Σ exp(z); it needs no
epsilon.
"""

import numpy as np

MARK = r"1e-\d+|eps"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    powers = np.exp(shifted)
    return np.log(powers / powers.sum(axis=axis, keepdims=True) + 1e-8)
