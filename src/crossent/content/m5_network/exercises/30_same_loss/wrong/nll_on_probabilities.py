"""NLLLoss on probabilities.

{call} returned {got}, expected {expected}. `nll_loss`{where} wants logarithms of probabilities.
`cross_entropy` takes the logits and does both.
"""

import numpy as np
import torch
from torch import nn

MARK = r"nll_loss|NLLLoss"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.nll_loss(logits.softmax(dim=1), labels).item()
