"""The symptom is hidden.

{call} returned {got}, expected {expected}. You cut the result off at 0{where}. Find out why it was
below: `F.kl_div` wants the logarithm of the forecast first.
"""

import torch
from torch.nn import functional as F

MARK = r"max|relu|clamp"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return max(F.kl_div(q, p, reduction="mean").item(), 0.0)
