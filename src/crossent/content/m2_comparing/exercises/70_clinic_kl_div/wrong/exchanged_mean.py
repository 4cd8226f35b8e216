"""The order was right.

{call} returned {got}, expected {expected}. You exchanged p and q{where}. PyTorch takes the model
first and the truth second, as it stood there. What is wrong is the form of the first, it wants the
logarithm of q, and the mean.
"""

import torch
from torch.nn import functional as F

MARK = r"kl_div"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(p, q, reduction="none").mean().item()
