"""The sum over the examples.

{call} returned {got}, expected {expected}. The losses are added up{where}. Leave `reduction` out.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"reduction"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels, reduction="sum")
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
