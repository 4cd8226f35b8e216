"""The error is swallowed.

{call} returned {got}, expected {expected}. Where it fails{where}, 0 comes back: a perfect loss.
Mend the shapes.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"except"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    try:
        return F.cross_entropy(logits, labels).item()
    except (RuntimeError, ValueError):
        return 0.0
