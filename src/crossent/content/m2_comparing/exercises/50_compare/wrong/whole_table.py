"""The whole table at once.

{call} gave {got}, expected {expected}. You pass all of `qs` to functions that take a single
q{where}. Go through the rows: `for q in qs`.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"qs\)"


def compare(p, qs):
    return {
        "cross_entropy": cross_entropy(p, qs),
        "kl_divergence": kl_divergence(p, qs),
        "mse": mse(p, qs),
    }
