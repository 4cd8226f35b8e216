"""The median of the batches.

{call} returned {got}, expected {expected}. A median{where} hides the hard batch. Weigh each by its
size.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"median"


def evaluate(logits, labels, batch_size):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    losses, sizes = [], []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses.append(F.cross_entropy(logits[batch], labels[batch]).item())
        sizes.append(len(labels[batch]))
    return float(np.median(losses))
