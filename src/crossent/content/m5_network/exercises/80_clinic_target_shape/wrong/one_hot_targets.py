"""One-hot targets of the same shape.

{call} returned {got}, expected {expected}. Targets of the logits' shape are taken for probabilities
along axis 1{where}. No error any more, and the classes still on the wrong axis.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"one_hot"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits,
        F.one_hot(
            labels.squeeze(-1) if labels.ndim == logits.ndim else labels, logits.shape[-1]
        ).double(),
    ).item()
