"""Every term without its sign.

{call} returned {got}, expected {expected}. `abs`{where} takes the sign from every single term. Some terms of a
divergence are rightly below 0, and only their sum is not. Leave `abs` out: with `q.log()` the result needs none.
"""

import torch
from torch.nn import functional as F

MARK = r"abs"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p, reduction="none").abs().sum(dim=1).mean().item()
