"""NLLLoss on logits.

{call} returned {got}, expected {expected}. `nll_loss`{where} only picks an entry and changes its
sign: it wants log-probabilities. `cross_entropy` takes logits.
"""

import numpy as np
import torch
from torch import nn

MARK = r"nll_loss|NLLLoss"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.nll_loss(logits, labels).item()
