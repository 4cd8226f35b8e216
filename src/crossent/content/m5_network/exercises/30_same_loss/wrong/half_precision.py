"""Half precision.

{call} returned {got}, expected {expected}. float16{where} has three digits. Use float32 or float64.
"""

import numpy as np
import torch
from torch import nn

MARK = r"16|half"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float16))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels).item()
