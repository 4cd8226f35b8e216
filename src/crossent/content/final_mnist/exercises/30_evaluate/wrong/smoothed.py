"""Smoothed labels.

{call} returned {got}, expected {expected}. Label smoothing is for training.
"""

import torch
from torch import nn

BREAKS = "smoothed"


def evaluate(model, images, labels, batch_size=1000):
    was = model.training
    model.eval()
    total, right = 0.0, 0
    with torch.no_grad():
        for x, y in zip(images.split(batch_size), labels.split(batch_size), strict=True):
            logits = model(x)
            total += nn.functional.cross_entropy(logits, y, reduction="sum", label_smoothing=0.1).item()
            right += (logits.argmax(dim=1) == y).sum().item()
    model.train(was)
    return total / len(labels), right / len(labels)
