"""Two bases in one difference.

{call} returned {got}, expected {expected}. `log2`{where} gives the forecast in bits, and `F.kl_div` takes the natural
logarithm of the truth: nats less bits is neither. Take `q.log()`.
"""

import torch
from torch.nn import functional as F

MARK = r"log2"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log2(), p, reduction="batchmean").item()
