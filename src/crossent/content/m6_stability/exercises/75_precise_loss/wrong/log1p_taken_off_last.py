"""log1p, and then a large number in the way.

{call} returned {got}, expected {expected}. `np.log1p` keeps the small digits, and adding m rounds
them away{where}. Begin with the difference: (m - z_label) + ln(1 + …). Where the label leads, it is
exactly 0.
"""

import numpy as np

MARK = r"log1p"


def precise_cross_entropy(logits, label):
    z = np.asarray(logits, dtype=float)

    i = z.argmax()
    m = z[i]
    return m + np.log1p(np.exp(np.delete(z, i) - m).sum()) - z[label]
