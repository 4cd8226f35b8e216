"""The order.

{call} returned {got}, expected {expected}. The two results are exchanged{where}. First the loss,
then the accuracy.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"return"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return accuracy.item(), loss.item()
