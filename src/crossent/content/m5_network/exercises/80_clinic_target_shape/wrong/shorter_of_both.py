"""Cut to fit.

{call} returned {got}, expected {expected}. Positions are thrown away until T = C fits{where}.
Flatten both.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"\[:"


def sequence_loss(logits, labels):
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    return F.cross_entropy(
        logits.reshape(-1, logits.shape[-1])[: len(labels)], labels.reshape(-1)[: len(labels)]
    ).item()
