"""Softmax, then its logarithm.

{call} returned {got}, expected {expected}. A probability that rounds to 0 costs infinitely
much{where}. `cross_entropy` works on the logits and does not round.
"""

import numpy as np
import torch
from torch import nn

MARK = r"log"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.nll_loss(logits.softmax(dim=1).log(), labels).item()
