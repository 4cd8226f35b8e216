"""Gradients are never cleared.

{call} returned {got}, expected {expected}. Each step follows the sum of all gradients so far. Clear them for each batch.
"""

import torch
from final_mnist import evaluate
from torch import nn

BREAKS = "cleared"


def train(model, train_set, val_set, epochs, on_epoch):
    images, labels = train_set
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}
    for epoch in range(epochs):
        model.train()
        for rows in torch.randperm(len(labels)).split(64):
            loss = nn.functional.cross_entropy(model(images[rows]), labels[rows])
            loss.backward()
            optimizer.step()
        for name, part in (("train", train_set), ("val", val_set)):
            loss, accuracy = evaluate(model, *part)
            history[f"{name}_loss"].append(loss)
            history[f"{name}_accuracy"].append(accuracy)
        on_epoch(epoch, history)
    return history
