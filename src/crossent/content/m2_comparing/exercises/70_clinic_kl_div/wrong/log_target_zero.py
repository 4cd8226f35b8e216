"""The logarithm of a truth that holds a 0.

{call} returned {got}, expected {expected}. p is multiplied by its own logarithm{where}, and
where p is 0 that is 0 times minus infinity: NaN. `log_target=True` does that, and so does a formula
by hand. `F.kl_div(q.log(), p, ...)` without it counts 0 there; by hand, `torch.special.xlogy(p, p)` does.
"""

import torch
from torch.nn import functional as F

MARK = r"log_target|p\.log|log\(p"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p.log(), reduction="batchmean", log_target=True).item()
