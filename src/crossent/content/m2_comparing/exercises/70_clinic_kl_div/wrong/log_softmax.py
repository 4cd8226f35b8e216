"""A softmax too many.

{call} returned {got}, expected {expected}. `log_softmax`{where} is for raw scores, and q holds
probabilities already: the softmax flattens them. Take `q.log()`.
"""

import torch
from torch.nn import functional as F

MARK = r"softmax"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(F.log_softmax(q, dim=-1), p, reduction="batchmean").item()
