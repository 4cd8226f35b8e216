"""The truth is no logarithm.

{call} returned {got}, expected {expected}. With `log_target=True`{where} the truth is taken for
logarithms, and you pass probabilities. Leave that out.
"""

import torch
from torch.nn import functional as F

MARK = r"log_target"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p, reduction="batchmean", log_target=True).item()
