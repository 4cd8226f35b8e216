"""In bits.

{call} returned {got}, expected {expected}. The result is divided by ln 2{where}. The course counts
in nats.
"""

import numpy as np
import torch
from torch import nn

MARK = r"log\(2\)|log2"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits, labels).item() / np.log(2)
