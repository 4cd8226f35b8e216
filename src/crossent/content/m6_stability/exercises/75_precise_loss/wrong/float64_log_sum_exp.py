"""More digits do not do it.

{call} returned {got}, expected {expected}. Converted to float64{where}, the 1 still swallows what
is below 1e-16, and most digits of what is little above. Leave the largest out of the sum, and use
`np.log1p`.
"""

import numpy as np

MARK = r"float64|float"


def precise_cross_entropy(logits, label):
    logits = np.asarray(logits)
    m = logits.max()
    z = logits.astype(float) - float(m)
    return np.log(np.exp(z).sum()) - z[label]
