import numpy as np
import torch
from torch import nn


def framework_loss(logits, labels):
    """-ln softmax(logits)[label], averaged over the batch, by torch.nn.CrossEntropyLoss."""
    # Class indices have to be int64 for this loss, and logits some float: both are made so here, whatever came in.
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    # It takes logits, applies log-softmax itself and averages over the batch. `item` makes a number of the tensor.
    return nn.CrossEntropyLoss()(logits, labels).item()
