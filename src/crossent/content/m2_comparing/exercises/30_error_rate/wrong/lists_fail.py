"""Lists have no argmax.

{call} gave {got}, expected {expected}. Lists have no method `argmax` and do not compare element by
element{where}. Begin with `probs, labels = np.asarray(probs), np.asarray(labels)`.
"""

import numpy as np

MARK = r"\.argmax|\.shape|\.mean"


def error_rate(probs, labels):
    return (probs.argmax(axis=1) != labels).mean()
