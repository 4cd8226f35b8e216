"""The last position alone.

{call} returned {got}, expected {expected}. Only the last position counts{where}. Take all of them.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"-1\]"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits[:, -1] if logits.ndim == 3 else logits, labels[:, -1] if labels.ndim == 2 else labels
    ).item()
