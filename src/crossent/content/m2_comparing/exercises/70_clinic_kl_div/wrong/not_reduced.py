"""Nothing is summed.

{call} gave {got}, expected {expected}. With `reduction="none"`{where} a number for each element comes back, and
`.item()` wants a single one. Ask for the sum of each row, averaged over the rows: `"batchmean"`.
"""

import torch
from torch.nn import functional as F

MARK = r"[\"']none[\"']"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q.log(), p, reduction="none").item()
