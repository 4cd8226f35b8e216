"""Lists have no shape.

{call} gave {got}, expected {expected}. Lists have no `shape` and no minus{where}. Begin with
`probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)`.
"""

import numpy as np

MARK = r"\.shape|probs\s*-"


def brier(probs, labels):
    one_hot = np.eye(probs.shape[1])[labels]
    return ((probs - one_hot) ** 2).sum(axis=1).mean()
