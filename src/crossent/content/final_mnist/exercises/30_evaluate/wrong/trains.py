"""It trains.

{call} returned {got}, expected {expected}. Measuring takes no step.
"""

import torch
from torch import nn

BREAKS = "traces"


def evaluate(model, images, labels, batch_size=1000):
    was = model.training
    model.eval()
    total, right = 0.0, 0
    if True:
        for x, y in zip(images.split(batch_size), labels.split(batch_size), strict=True):
            logits = model(x)
            loss = nn.functional.cross_entropy(logits, y, reduction="sum")
            loss.backward()
            total += loss.item()
            right += (logits.argmax(dim=1) == y).sum().item()
    model.train(was)
    return total / len(labels), right / len(labels)
