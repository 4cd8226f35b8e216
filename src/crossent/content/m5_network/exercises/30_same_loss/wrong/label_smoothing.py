"""Smoothed labels.

{call} returned {got}, expected {expected}. `label_smoothing`{where} mixes in the other classes.
Leave it out.
"""

import numpy as np
import torch
from torch import nn

MARK = r"smoothing"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, label_smoothing=0.1).item()
