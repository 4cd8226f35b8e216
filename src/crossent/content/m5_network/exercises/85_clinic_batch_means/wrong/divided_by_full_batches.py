"""Each batch counted as full.

{call} returned {got}, expected {expected}. The last mean is multiplied by `batch_size`{where},
though fewer examples are in it. Use the size of the batch.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"batch_size"


def evaluate(logits, labels, batch_size):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    losses, sizes = [], []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses.append(F.cross_entropy(logits[batch], labels[batch]).item())
        sizes.append(len(labels[batch]))
    return sum(loss * batch_size for loss in losses) / len(labels)
