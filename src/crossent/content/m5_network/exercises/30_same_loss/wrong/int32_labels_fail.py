"""int64 labels only.

{call} returned {got}, expected {expected}. Labels of int32 stay int32, and this loss refuses them.
Convert{where} with `dtype=torch.long`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"labels\)"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels))
    return nn.functional.cross_entropy(logits, labels).item()
