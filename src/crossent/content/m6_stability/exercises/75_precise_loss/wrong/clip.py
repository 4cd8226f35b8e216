"""A clip in place of the rest.

{call} returned {got}, expected {expected}. The probability is clipped{where}: then every sure and
right answer costs the same. Leave the largest out of the sum of powers, and use `np.log1p`.
"""

import numpy as np

MARK = r"clip|min"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    powers = np.exp(logits.astype(float) - float(m))
    return -np.log(np.clip(powers[label] / powers.sum(), 1e-7, 1 - 1e-7))
