"""An epsilon for the division.

{call} returned {got}, expected {expected}. You add a little to the temperature{where}, so that
nothing is divided by 0. Refuse 0 and less instead: `raise ValueError("…")`.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"\+\s*(1e-|eps|0?\.0)"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    return softmax(logits / (temperature + 1e-12))
