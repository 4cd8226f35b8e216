import numpy as np


def worst_examples(losses, k):
    """Sort by the negative loss: the highest come first."""
    # argsort gives places, not losses. The first k of them, so that k = 0 gives none: [-0:] would be all.
    return np.argsort(-np.asarray(losses), kind="stable")[:k]
