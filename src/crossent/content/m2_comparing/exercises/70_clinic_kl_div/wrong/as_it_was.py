"""Probabilities for logarithms.

{call} returned {got}, expected {expected}. `F.kl_div` wants the logarithm of the forecast first{where}; you pass q itself.
Take `q.log()`. Then look at `reduction`, too.
"""

import torch
from torch.nn import functional as F

MARK = r"kl_div\(q"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q, p, reduction="mean").item()
