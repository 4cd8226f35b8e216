"""Right where the label's logit is positive.

{call} returned {got}, expected {expected}. A logit above 0{where} says nothing alone. It has to be
the largest of its row.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"> 0"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = F.cross_entropy(logits, labels)
    accuracy = (logits[range(len(labels)), labels] > 0).double().mean()
    return loss.item(), accuracy.item()
