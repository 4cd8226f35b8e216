"""The logarithm of a truth that holds a 0.

{call} returned {got}, expected {expected}. With `log_target=True`{where} PyTorch multiplies p by its
own logarithm, and where p is 0 that is 0 times minus infinity. Pass p itself, and leave `log_target`
out: then a p of 0 counts 0.
"""

import torch
from torch.nn import functional as F

MARK = r"log_target"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p.log(), reduction="batchmean", log_target=True).item()
