"""Two logarithms.

{call} returned {got}, expected {expected}. The truth is passed as logarithms too{where}, and `F.kl_div` takes it for
probabilities. Pass p itself: a p may hold a 0, and its logarithm is no number to multiply with.
"""

import torch
from torch.nn import functional as F

MARK = r"p\.log"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p.log(), reduction="batchmean").item()
