"""Reshaped, not transposed.

{call} returned {got}, expected {expected}. `reshape`{where} to (N, C, T) keeps the order of the
numbers and tears the rows apart. Use `transpose(1, 2)`, or flatten.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"reshape|view"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits.reshape(logits.shape[0], logits.shape[-1], -1), labels.reshape(len(labels), -1)
    ).item()
