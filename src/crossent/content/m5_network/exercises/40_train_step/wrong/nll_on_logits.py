"""NLLLoss on logits.

{call} returned {got}, expected {expected}. `nll_loss` wants log-probabilities. `cross_entropy`
takes logits.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.nll_loss(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
