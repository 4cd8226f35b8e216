"""The sum over the batch.

{call} returned {got}, expected {expected}. The losses are added up{where}. The mean is the default:
leave `reduction` out.
"""

import numpy as np
import torch
from torch import nn

MARK = r"sum"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, reduction="sum").item()
