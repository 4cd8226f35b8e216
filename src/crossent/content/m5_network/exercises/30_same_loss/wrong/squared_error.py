"""Squared error.

{call} returned {got}, expected {expected}. That is the mean squared error of probabilities{where}.
The loss is `cross_entropy`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"mse|MSE"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.mse_loss(
        logits.softmax(dim=1), nn.functional.one_hot(labels, logits.shape[1]).double()
    ).item()
