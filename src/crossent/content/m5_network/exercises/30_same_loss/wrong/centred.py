"""Logits divided by their spread.

{call} returned {got}, expected {expected}. The logits are standardised{where}. Give them to the
loss as they are.
"""

import numpy as np
import torch
from torch import nn

MARK = r"std"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy((logits - logits.mean()) / (logits.std() + 1), labels).item()
