"""Everything in float32.

{call} returned {got}, expected {expected}. You convert the logits to float32{where}. Its smallest
number is 1.4e-45: a lead of 300 costs 7e-131, and that becomes 0. Leave the floats as they come in.
"""

import numpy as np

MARK = r"float32"


def precise_cross_entropy(logits, label):
    z = np.asarray(logits, dtype=np.float32)
    i = z.argmax()
    return (z[i] - z[label]) + np.log1p(np.exp(np.delete(z, i) - z[i]).sum())
