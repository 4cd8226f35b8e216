"""The question of the right class alone.

{call} returned {got}, expected {expected}. Only the label's own yes-or-no question is left{where},
and a model that says yes to everything pays nothing. Use `cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"logsigmoid"


def score(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    targets = F.one_hot(labels, logits.shape[1]).double()
    loss = -F.logsigmoid(logits)[range(len(labels)), labels].mean()
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()
