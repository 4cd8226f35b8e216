"""The last batch is dropped.

{call} returned {got}, expected {expected}. Without the smaller batch all weigh the same{where}, but
its examples are missing.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"if |break|//"


def evaluate(logits, labels, batch_size):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    losses, sizes = [], []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses.append(F.cross_entropy(logits[batch], labels[batch]).item())
        sizes.append(len(labels[batch]))
    whole = [loss for loss, size in zip(losses, sizes, strict=True) if size == batch_size] or losses
    return sum(whole) / len(whole)
