"""Divided by all entries.

{call} returned {got}, expected {expected}. The sum is divided by N times C{where}. Each example has
one loss: divide by N.
"""

import numpy as np
import torch
from torch import nn

MARK = r"numel|size"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, reduction="sum").div(logits.numel()).item()
