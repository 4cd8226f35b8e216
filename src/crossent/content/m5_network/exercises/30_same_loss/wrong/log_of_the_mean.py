"""The logarithm of the mean.

{call} returned {got}, expected {expected}. The probabilities are averaged first{where}. Average the
surprises.
"""

import numpy as np
import torch
from torch import nn

MARK = r"log"


def framework_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return -logits.softmax(dim=1)[range(len(labels)), labels].mean().log().item()
