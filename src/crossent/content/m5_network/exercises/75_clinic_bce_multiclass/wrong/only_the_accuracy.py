"""The loss is still binary.

{call} returned {got}, expected {expected}. The accuracy is right. The loss{where} still averages
over C yes-or-no questions. Use `cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"binary"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.binary_cross_entropy_with_logits(logits, targets)
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
