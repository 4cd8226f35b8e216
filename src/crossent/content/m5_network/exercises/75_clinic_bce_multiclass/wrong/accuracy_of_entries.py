"""One-hot predictions, counted by entry.

{call} returned {got}, expected {expected}. Prediction and label are compared entry by entry{where}:
two differ where an example is wrong, and C - 2 still count as right.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"one_hot"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = (F.one_hot(logits.argmax(dim=1), logits.shape[1]) == targets).double().mean()
    return loss.item(), accuracy.item()
