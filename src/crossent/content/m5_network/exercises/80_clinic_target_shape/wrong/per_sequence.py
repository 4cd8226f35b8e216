"""Divided by the sequences.

{call} returned {got}, expected {expected}. The sum is divided by N{where}. Divide by the number of
positions, N times T.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"len\("


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="sum").div(len(labels)).item()
