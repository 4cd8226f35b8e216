"""A margin loss.

{call} returned {got}, expected {expected}. `multi_margin_loss`{where} is another loss. Use
`cross_entropy`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"margin"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.multi_margin_loss(logits, labels).item()
