"""In bits.

{call} returned {got}, expected {expected}. The result is in bits{where}. The course counts in nats.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"log"


def evaluate(logits, labels, batch_size):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    losses, sizes = [], []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses.append(F.cross_entropy(logits[batch], labels[batch]).item())
        sizes.append(len(labels[batch]))
    return sum(loss * size for loss, size in zip(losses, sizes, strict=True)) / len(labels) / np.log(2)
