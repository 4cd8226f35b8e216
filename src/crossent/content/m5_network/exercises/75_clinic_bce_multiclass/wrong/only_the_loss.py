"""The accuracy still counts entries.

{call} returned {got}, expected {expected}. The loss is right. The accuracy{where} still counts
entries, most of which are a no. Compare `logits.argmax(dim=1)` with the labels.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"accuracy ="


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = ((logits > 0) == (targets > 0)).double().mean()
    return loss.item(), accuracy.item()
