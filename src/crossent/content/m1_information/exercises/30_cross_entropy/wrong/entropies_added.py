"""Two entropies added.

{call} returned {got}, expected {expected}. You added the entropy of q to that of p{where}. In neither do the two
meet, and in the cross-entropy they do: p is the weight, and q sets the price.
"""

import numpy as np

MARK = r"entropy\(|\+"


def entropy(p):
    p = np.asarray(p, dtype=float)
    p = p[p > 0]
    return 0.0 - np.sum(p * np.log(p))


def cross_entropy(p, q):
    return entropy(p) + entropy(q)
