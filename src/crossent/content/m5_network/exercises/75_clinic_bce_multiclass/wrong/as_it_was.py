"""Still a yes-or-no question for each class.

{call} returned {got}, expected {expected}. Both numbers count entries{where}: C answers for each
example, nearly all of them no. Use `cross_entropy`, and compare the largest logit with the label.
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
    accuracy = ((logits > 0) == (targets > 0)).double().mean()
    return loss.item(), accuracy.item()
