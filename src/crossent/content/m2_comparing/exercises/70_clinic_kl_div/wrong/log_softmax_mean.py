"""A softmax, and the wrong mean.

{call} returned {got}, expected {expected}. `log_softmax`{where} is for raw scores, and q holds
probabilities already: take `q.log()`. Then choose `reduction="batchmean"`.
"""

import torch
from torch.nn import functional as F

MARK = r"softmax"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(F.log_softmax(q, dim=-1), p, reduction="mean").item()
