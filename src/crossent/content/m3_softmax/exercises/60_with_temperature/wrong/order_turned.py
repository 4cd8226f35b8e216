"""The order is turned around.

{call} returned {got}, expected {expected}. A minus in front{where}, as for energies in physics,
gives the lowest score the most. Leave it out.
"""

import numpy as np
from m3_softmax import softmax

MARK = r"-\s*(logits|z\b|np\.asarray|np\.array)"


def softmax_with_temperature(logits, temperature):
    logits = np.asarray(logits, dtype=float)
    if temperature <= 0:
        raise ValueError("temperature must be above 0")
    return softmax(-logits / temperature)
