"""Sum and mean have changed places.

{call} returned {got}, expected {expected}. You add up over the rows and average over the
classes{where}: an `axis=0` with `sum` does that, and an `axis=1` with `mean`. Add up over the
classes, `sum(axis=1)`; average over the rows.
"""

import numpy as np

MARK = r"axis\s*=\s*0|mean\(.*axis\s*=\s*-?1|mean\(-?1\)|sum\(0\)"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=0))
