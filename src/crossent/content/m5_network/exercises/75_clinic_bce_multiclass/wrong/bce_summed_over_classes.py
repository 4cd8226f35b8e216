"""Summed over the classes.

{call} returned {got}, expected {expected}. The questions of one example are added up{where}: still
C questions, none of which knows of the others. Use `cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"sum|\* logits"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.binary_cross_entropy_with_logits(logits, targets) * logits.shape[1]
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
