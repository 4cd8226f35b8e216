"""An epsilon in the logarithm.

{call} returned {got}, expected {expected}. 1e-8 inside the logarithm{where} caps the loss at 18.42
nats. Give the logits to `cross_entropy`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"1e-|log"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.nll_loss((logits.softmax(dim=1) + 1e-8).log(), labels).item()
