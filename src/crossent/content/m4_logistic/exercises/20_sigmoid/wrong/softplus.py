"""That is softplus.

{call} returned {got}, expected {expected}. ln(1 + exp(z)){where} is softplus, the integral of the
sigmoid. Here `1 / (1 + exp(-z))` is asked for, without a logarithm.
"""

import numpy as np

MARK = r"log"


def sigmoid(z):
    return np.logaddexp(0, np.asarray(z, dtype=float))
