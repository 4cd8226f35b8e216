"""Still probabilities.

{call} returned {got}, expected {expected}. The reduction is right now. `F.kl_div` wants the logarithm of the forecast
first{where}: `q.log()` in place of `q`.
"""

import torch
from torch.nn import functional as F

MARK = r"kl_div\(q"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q, p, reduction="batchmean").item()
