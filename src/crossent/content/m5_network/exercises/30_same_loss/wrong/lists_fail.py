"""Arrays only.

{call} returned {got}, expected {expected}. A list has no such method{where}. `np.asarray` takes
lists and arrays.
"""

import numpy as np
import torch
from torch import nn

MARK = r"astype|from_numpy|shape"


def framework_loss(logits, labels):
    logits = torch.tensor(logits.astype(np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels).item()
