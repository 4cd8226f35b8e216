"""Swapped, and the wrong mean.

{call} returned {got}, expected {expected}. That is KL(q, p), divided by all elements. The forecast
comes first, as logarithms{where}: `F.kl_div(q.log(), p, reduction="batchmean")`.
"""

import torch
from torch.nn import functional as F

MARK = r"p\.log"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(p.log(), q, reduction="mean").item()
