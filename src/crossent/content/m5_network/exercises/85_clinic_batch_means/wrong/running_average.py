"""An average of averages.

{call} returned {got}, expected {expected}. Each new batch gets half the weight{where}, so the last
ones count most.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"average"


def evaluate(logits, labels, batch_size):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    losses, sizes = [], []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses.append(F.cross_entropy(logits[batch], labels[batch]).item())
        sizes.append(len(labels[batch]))
    average = losses[0]
    for loss in losses[1:]:
        average = (average + loss) / 2
    return average
