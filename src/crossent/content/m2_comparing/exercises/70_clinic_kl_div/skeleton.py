"""A divergence below zero. PyTorch takes a second to load. Run it, read what F.kl_div wants, mend the function."""

import torch
from torch.nn import functional as F


def mean_kl(p, q):
    """Mean over the rows of KL(p, q) in nats, as a Python float; p and q hold one distribution a row, (N, K)."""
    p = torch.as_tensor(p, dtype=torch.float64)
    q = torch.as_tensor(q, dtype=torch.float64)
    return F.kl_div(q, p, reduction="mean").item()


if __name__ == "__main__":
    truth = [[0.7, 0.3], [0.1, 0.9]]
    even = [[0.5, 0.5], [0.5, 0.5]]
    print("against an even forecast:", mean_kl(truth, even))
    print("against the truth itself:", mean_kl(truth, truth), "(must be 0)")
