"""The cross-entropy.

{call} returned {got}, expected {expected}. That is the cross-entropy{where}, which is the entropy of p larger than the
divergence. `F.kl_div(q.log(), p, reduction="batchmean")` takes it off.
"""

import torch
from torch.nn import functional as F

MARK = r"xlogy|p\s*\*\s*q|cross_entropy|log"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return -torch.sum(torch.xlogy(p, q), dim=1).mean().item()
