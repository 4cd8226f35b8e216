"""Nothing is returned.

{call} returned {got}, expected {expected}. The indices are not returned.
"""

import numpy as np

BREAKS = "returns"


def worst_examples(losses, k):
    np.argsort(-np.asarray(losses))[:k]
