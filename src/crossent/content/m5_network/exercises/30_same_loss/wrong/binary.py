"""Binary cross-entropy.

{call} returned {got}, expected {expected}. That asks a yes-or-no question for each class{where}.
One of C classes is right: `cross_entropy`.
"""

import numpy as np
import torch
from torch import nn

MARK = r"binary_cross|BCE"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.binary_cross_entropy_with_logits(
        logits, nn.functional.one_hot(labels, logits.shape[1]).double()
    ).item()
