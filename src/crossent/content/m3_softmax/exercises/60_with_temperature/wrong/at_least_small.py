"""A floor for the temperature.

{call} returned {got}, expected {expected}. You lift the temperature to a small number{where}, so
that nothing is divided by 0, and the caller never learns. `raise ValueError("…")` says what is
wrong.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"max\(|maximum|clip|1e-"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(logits / max(temperature, 1e-6))
