"""Huge steps.

{call} returned {got}, expected {expected}. Each step overshoots. Take a smaller rate.
"""

import torch
from final_mnist import evaluate
from torch import nn

BREAKS = "learns"


def train(model, train_set, val_set, epochs, on_epoch):
    images, labels = train_set
    optimizer = torch.optim.Adam(model.parameters(), lr=1.0)
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
        val_loss, val_accuracy = evaluate(model, *val_set)
        history["train_loss"].append(total / len(labels))
        history["train_accuracy"].append(right / len(labels))
        history["val_loss"].append(val_loss)
        history["val_accuracy"].append(val_accuracy)
        on_epoch(epoch, history)
    return history
