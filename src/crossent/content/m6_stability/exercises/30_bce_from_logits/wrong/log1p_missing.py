"""The small part is missing.

{call} returned {got}, expected {expected}. max(z, 0) - y z is the price far out only{where}. Near
0, ln(1 + exp(-|z|)) has to be added: ln 2 at a score of 0.
"""

import numpy as np

MARK = r"maximum|abs"


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    return np.mean(np.maximum(z, 0) - y * z)
