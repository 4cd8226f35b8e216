"""The large numbers meet at the end.

{call} returned {got}, expected {expected}. m is added to the small logarithm, and z_label taken off
last{where}: the digits of the small term are rounded away on the way. Form m - z_label first, where
both are large and it is exactly 0, and leave the largest out of the sum: `np.log1p`.
"""

import numpy as np

MARK = r"log\w*\(|logsumexp|log_softmax"


def precise_cross_entropy(logits, label):
    z = np.asarray(logits, dtype=float)

    m = z.max()
    return m + np.log(np.exp(z - m).sum()) - z[label]
