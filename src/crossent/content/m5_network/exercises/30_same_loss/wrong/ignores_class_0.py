"""Class 0 is left out.

{call} returned {got}, expected {expected}. `ignore_index`{where} leaves out class 0, which is a
class like any other.
"""

import numpy as np
import torch
from torch import nn

MARK = r"ignore"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels, ignore_index=0).item()
