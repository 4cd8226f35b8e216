"""The other logits have no part in it.

{call} returned {got}, expected {expected}. That is the sigmoid of the values{where}: the
probability beside a single rival at 0. Put the other logits into the sum.
"""

import numpy as np

MARK = r"1\s*/|1\s*\+|expit|sigmoid"


def probability_curve(values, other_logits):
    values, others = np.asarray(values, dtype=float), np.asarray(other_logits, dtype=float)
    return 1 / (1 + np.exp(-np.clip(values, -700, 700)))
