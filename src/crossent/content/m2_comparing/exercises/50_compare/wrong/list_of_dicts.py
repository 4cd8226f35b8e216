"""A dict for each forecast.

{call} returned {got}, expected {expected}. You made a dict for each row{where}. The other way round
is asked for: one dict that holds an array for each measure.
"""

import numpy as np
from m1_information import cross_entropy
from m2_comparing import kl_divergence, mse

MARK = r"\[|append"


def compare(p, qs):
    return [{"cross_entropy": cross_entropy(p, q), "kl_divergence": kl_divergence(p, q), "mse": mse(p, q)} for q in qs]
