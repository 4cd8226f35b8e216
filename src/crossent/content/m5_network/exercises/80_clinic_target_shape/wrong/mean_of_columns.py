"""Classes and positions exchanged for all.

{call} returned {got}, expected {expected}. Every array is transposed{where}, those of two axes as
well.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"\.mT|transpose"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits.mT, labels).item()
