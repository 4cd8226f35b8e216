"""Transposed before it is flattened.

{call} returned {got}, expected {expected}. After the transposition{where} the last axis holds
positions. Flatten the logits as they are.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"transpose|permute|\.mT|\.T"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits.transpose(0, -2).reshape(-1, logits.shape[-1]), labels.reshape(-1)
    ).item()
