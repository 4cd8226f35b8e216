"""NLLLoss on logits.

{call} returned {got}, expected {expected}. `nll_loss` wants log-probabilities. `cross_entropy`
takes logits.
"""

import torch
from torch import nn

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.nll_loss(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
