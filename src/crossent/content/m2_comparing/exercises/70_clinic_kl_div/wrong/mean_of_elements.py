"""Divided by all elements.

{call} returned {got}, expected {expected}. `reduction="mean"`{where} divides by rows times columns. KL is a sum over the
columns and a mean over the rows: `"batchmean"`.
"""

import torch
from torch.nn import functional as F

MARK = r"mean"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p, reduction="mean").item()
