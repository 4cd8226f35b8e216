"""Only the sure ones.

{call} returned {got}, expected {expected}. An answer is right where its logit is the largest,
whatever its probability.
"""

import torch
from torch import nn

BREAKS = "values"


def evaluate(model, images, labels, batch_size=1000):
    was = model.training
    model.eval()
    total, right = 0.0, 0
    with torch.no_grad():
        for x, y in zip(images.split(batch_size), labels.split(batch_size), strict=True):
            logits = model(x)
            total += nn.functional.cross_entropy(logits, y, reduction="sum").item()
            right += ((logits.argmax(dim=1) == y) & (logits.softmax(dim=1).amax(dim=1) > 0.5)).sum().item()
    model.train(was)
    return total / len(labels), right / len(labels)
