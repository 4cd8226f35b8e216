"""A mean of batch accuracies.

{call} returned {got}, expected {expected}. The images of the smaller last batch count for more.
Count the right ones.
"""

import torch
from final_mnist import evaluate
from torch import nn

BREAKS = "val-accuracy"


def train(model, train_set, val_set, epochs, on_epoch):
    images, labels = train_set
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}
    for epoch in range(epochs):
        model.train()
        total, right = 0.0, 0
        for rows in torch.randperm(len(labels)).split(64):
            optimizer.zero_grad()
            logits = model(images[rows])
            loss = nn.functional.cross_entropy(logits, labels[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
            right += (logits.argmax(dim=1) == labels[rows]).sum().item()
        model.eval()
        losses, hits = [], []
        with torch.no_grad():
            for x, y in zip(val_set[0].split(64), val_set[1].split(64), strict=True):
                logits = model(x)
                losses.append(nn.functional.cross_entropy(logits, y, reduction="sum").item())
                hits.append((logits.argmax(dim=1) == y).double().mean().item())
        val_loss, val_accuracy = sum(losses) / len(val_set[1]), sum(hits) / len(hits)
        history["train_loss"].append(total / len(labels))
        history["train_accuracy"].append(right / len(labels))
        history["val_loss"].append(val_loss)
        history["val_accuracy"].append(val_accuracy)
        on_epoch(epoch, history)
    return history
