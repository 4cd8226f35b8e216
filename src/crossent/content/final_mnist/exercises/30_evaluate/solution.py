import torch
from torch import nn


def evaluate(model, images, labels, batch_size=1000):
    """Sums over the batches, divided once by the number of images."""
    modes = [(part, part.training) for part in model.modules()]
    model.eval()
    total, right = 0.0, 0
    with torch.no_grad():
        for x, y in zip(images.split(batch_size), labels.split(batch_size), strict=True):
            logits = model(x)
            # A sum, not a mean: the last batch may be smaller, and its images must not count for more.
            total += nn.functional.cross_entropy(logits, y, reduction="sum").item()
            right += (logits.argmax(dim=1) == y).sum().item()
    for part, training in modes:
        part.training = training
    return total / len(labels), right / len(labels)
