"""The first example alone.

{call} returned {got}, expected {expected}. Only the first example counts{where}. Take all of them.
"""

import numpy as np
import torch
from torch import nn

MARK = r"\[:1\]|\[0\]"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits[:1], labels[:1]).item()
