"""Called before the numbers are in.

{call} returned {got}, expected {expected}. The numbers of the epoch are appended behind the call.
Append them first.
"""

import torch
from final_mnist import evaluate
from torch import nn

BREAKS = "in-time"


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
        on_epoch(epoch, history)
        val_loss, val_accuracy = evaluate(model, *val_set)
        history["train_loss"].append(total / len(labels))
        history["train_accuracy"].append(right / len(labels))
        history["val_loss"].append(val_loss)
        history["val_accuracy"].append(val_accuracy)
    return history
