"""The logits are averaged over the positions.

{call} returned {got}, expected {expected}. The scores of a sequence are averaged{where}, and its
first label is asked for. Each position has a loss of its own.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"mean\("


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits.mean(dim=1) if logits.ndim == 3 else logits, labels[:, 0] if labels.ndim == 2 else labels
    ).item()
