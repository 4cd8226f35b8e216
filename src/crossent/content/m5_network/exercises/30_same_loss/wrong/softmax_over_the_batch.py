"""Softmax over the batch.

{call} returned {got}, expected {expected}. The softmax{where} runs down the columns, over the
examples.
"""

import numpy as np
import torch
from torch import nn

MARK = r"softmax\("


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.nll_loss(logits.log_softmax(dim=0), labels).item()
