"""Softmax twice.

{call} returned {got}, expected {expected}. `cross_entropy` applies softmax itself; here it gets
probabilities{where} and takes them for logits. Give it the logits.
"""

import numpy as np
import torch
from torch import nn

MARK = r"softmax\("


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return nn.functional.cross_entropy(logits.softmax(dim=1), labels).item()
