"""The classes on the wrong axis.

{call} returned {got}, expected {expected}. `cross_entropy`{where} looks for the classes on axis 1,
and here they are on the last one. Where T = C it cannot notice. Give it a row for each position.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"cross_entropy"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits, labels).item()
