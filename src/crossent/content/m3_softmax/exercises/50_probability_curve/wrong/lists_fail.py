"""Lists are no arrays.

{call} gave {got}, expected {expected}. Lists have no `shape`, and do not calculate element by
element{where}. Begin with `np.asarray(values, dtype=float)`, the same for the others.
"""

import numpy as np

MARK = r"values\.|others\.|other_logits\.|values\s*-|values\["


def probability_curve(values, other_logits):
    top = np.maximum(values, other_logits.max())
    own = np.exp(values - top)
    return own / (own + np.exp(other_logits - top[..., None]).sum(axis=-1))
