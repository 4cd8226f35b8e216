"""The sign is hidden.

{call} returned {got}, expected {expected}. The sign was turned round{where}; the mistake is still there. Find out why the
result was below 0. The reduction is right now; `F.kl_div` wants the logarithm of the forecast first.
"""

import torch
from torch.nn import functional as F

MARK = r"abs|neg\b|-\s*\(?\s*F\.|-\s*\w*(kl|div)"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return abs(F.kl_div(q, p, reduction="batchmean").item())
