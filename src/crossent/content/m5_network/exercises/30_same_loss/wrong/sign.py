"""The sign.

{call} returned {got}, expected {expected}. A surprise is never negative. Take the minus sign
out{where}.
"""

import numpy as np
import torch
from torch import nn

MARK = r"-"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return -nn.functional.cross_entropy(logits, labels).item()
