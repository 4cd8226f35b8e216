"""Labels as floats.

{call} returned {got}, expected {expected}. Float labels are refused{where}: class indices are
int64. Convert with `dtype=torch.long`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"labels.*float"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.float64))
    return nn.functional.cross_entropy(logits, labels).item()
