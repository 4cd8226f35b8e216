"""All for the largest.

{call} returned {got}, expected {expected}. You give everything to the largest score{where}. The
softmax lets the others keep a share: `np.exp`, divided by the sum.
"""

import numpy as np

MARK = r"argmax|=="


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    return np.eye(logits.shape[-1])[logits.argmax(axis=-1)]
