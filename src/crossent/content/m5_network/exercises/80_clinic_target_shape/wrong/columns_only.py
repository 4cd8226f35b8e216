"""Only the column is mended.

{call} returned {got}, expected {expected}. The column is flat now{where}. Logits of three axes
still have their classes on the wrong one.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"squeeze|reshape|flatten|view|ravel"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits, labels.squeeze(-1) if labels.ndim == logits.ndim else labels).item()
