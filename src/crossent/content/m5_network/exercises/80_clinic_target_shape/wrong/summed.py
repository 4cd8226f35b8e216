"""The sum over the positions.

{call} returned {got}, expected {expected}. The losses are added up{where}. Leave `reduction` out.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"reduction"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.reshape(-1), reduction="sum").item()
