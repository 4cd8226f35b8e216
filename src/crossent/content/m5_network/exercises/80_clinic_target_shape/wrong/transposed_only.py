"""Columns still fail.

{call} returned {got}, expected {expected}. With `transpose`{where} the classes are on axis 1. A
column of labels beside (N, C) is still refused: flatten the labels.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"transpose|permute|movedim"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits.transpose(1, -1), labels).item()
