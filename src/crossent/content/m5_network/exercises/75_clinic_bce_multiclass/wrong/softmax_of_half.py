"""Above one half.

{call} returned {got}, expected {expected}. An example counts as right{where} where its label has
more than one half. The largest is enough: `argmax`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"0\.5"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = (logits.softmax(dim=1)[range(len(labels)), labels] > 0.5).double().mean()
    return loss.item(), accuracy.item()
