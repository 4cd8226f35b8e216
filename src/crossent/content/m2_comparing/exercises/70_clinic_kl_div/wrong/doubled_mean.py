"""Right for two columns.

{call} returned {got}, expected {expected}. Twice the mean{where} is right where a row has two
columns. `reduction="mean"` divides by all of them, however many: `"batchmean"` divides by the rows
alone.
"""

import torch
from torch.nn import functional as F

MARK = r"\*\s*2\b|2\s*\*"


def mean_kl(p, q):
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return 2 * F.kl_div(q.log(), p, reduction="none").mean().item()
