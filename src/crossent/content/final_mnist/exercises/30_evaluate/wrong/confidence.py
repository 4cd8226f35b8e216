"""How sure it is.

{call} returned {got}, expected {expected}. Accuracy counts right answers.
"""

import torch
from torch import nn

BREAKS = "confidence"


def evaluate(model, images, labels, batch_size=1000):
    was = model.training
    model.eval()
    total, right = 0.0, 0
    with torch.no_grad():
        for x, y in zip(images.split(batch_size), labels.split(batch_size), strict=True):
            logits = model(x)
            total += nn.functional.cross_entropy(logits, y, reduction="sum").item()
            right += logits.softmax(dim=1).amax(dim=1).sum().item()
    model.train(was)
    return total / len(labels), right / len(labels)
