"""Labels in another order.

{call} returned {got}, expected {expected}. The labels are flattened column by column{where}, the
logits row by row.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"\.T\b|transpose"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(logits.reshape(-1, logits.shape[-1]), labels.T.reshape(-1)).item()
