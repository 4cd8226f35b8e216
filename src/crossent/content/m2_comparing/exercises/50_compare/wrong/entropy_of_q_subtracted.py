"""The wrong entropy subtracted.

{call} returned {got}, expected {expected}. For `kl_divergence` you subtract the entropy of
q{where}. What nobody can avoid is the entropy of p.
"""

import numpy as np
from m1_information import cross_entropy, entropy
from m2_comparing import mse

MARK = r"entropy\(q\)"


def compare(p, qs):
    return {
        "cross_entropy": np.array([cross_entropy(p, q) for q in qs]),
        "kl_divergence": np.array([cross_entropy(p, q) - entropy(q) for q in qs]),
        "mse": np.array([mse(p, q) for q in qs]),
    }
