"""Binary cross-entropy of the softmax.

{call} returned {got}, expected {expected}. The probabilities belong together now. But each class
still has its own question{where}: nine of ten count how unlikely the wrong ones are. Use
`cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"binary"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.binary_cross_entropy(logits.softmax(dim=1), targets)
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
