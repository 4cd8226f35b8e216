"""Weighted classes.

{call} returned {got}, expected {expected}. Each class weighs according to how often it
occurs{where}. All examples count alike.
"""

import numpy as np
import torch
from torch import nn

MARK = r"weight|bincount"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, torch.bincount(labels, minlength=logits.shape[1]).double()
    ).item()
