"""Added up over the rows.

{call} returned {got}, expected {expected}. `reduction="sum"`{where} adds the rows up; the mean over the rows is asked for:
`"batchmean"`.
"""

import torch
from torch.nn import functional as F

MARK = r"reduction=.sum."


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p, reduction="sum").item()
