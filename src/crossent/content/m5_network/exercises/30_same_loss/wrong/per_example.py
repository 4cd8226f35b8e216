"""One loss for each example.

{call} returned {got}, expected {expected}. `reduction="none"`{where} keeps the losses apart. Take
the mean.
"""

import numpy as np
import torch
from torch import nn

MARK = r"none"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, reduction="none").numpy()
