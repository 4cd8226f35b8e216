"""Argmax over the batch.

{call} returned {got}, expected {expected}. `dim=0`{where} looks for the best example of each class.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"dim=0"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = (logits.argmax(dim=0)[labels] == torch.arange(len(labels)) % logits.shape[1]).double().mean()
    return loss.item(), accuracy.item()
