"""The probability, not its surprise.

{call} returned {got}, expected {expected}. That is the mean probability of the labels{where}. The
loss is -ln of each, averaged.
"""

import numpy as np
import torch
from torch import nn

MARK = r"softmax"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return logits.softmax(dim=1)[range(len(labels)), labels].mean().item()
