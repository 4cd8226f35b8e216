"""Divided by all entries.

{call} returned {got}, expected {expected}. The loss is divided by N times C{where}. Each example
has one loss: take the mean over N.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"sum|numel"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = -(targets * logits.log_softmax(dim=1)).mean()
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
