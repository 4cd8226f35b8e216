import torch
from final_mnist import evaluate
from torch import nn


def train(model, train_set, val_set, epochs, on_epoch):
    """Small batches in a new order each epoch, and Adam."""
    images, labels = train_set
    # One optimizer for the whole run: what Adam remembers of past gradients would be lost with a new one.
    optimizer = torch.optim.Adam(model.parameters(), lr=0.001)
    # A list for each name. One list under four names would get all the numbers.
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}
    for epoch in range(epochs):
        # Again in each epoch: measuring has put the model into evaluation mode, if it does not put it back.
        model.train()
        total, right = 0.0, 0
        # Images and labels are taken with the same rows, so each label stays with its image.
        for rows in torch.randperm(len(labels)).split(64):
            optimizer.zero_grad()
            logits = model(images[rows])
            loss = nn.functional.cross_entropy(logits, labels[rows])
            loss.backward()
            optimizer.step()
            # .item() gives a float: the tensor would keep its graph in memory.
            total += loss.item() * len(rows)
            right += (logits.argmax(dim=1) == labels[rows]).sum().item()
        val_loss, val_accuracy = evaluate(model, *val_set)
        history["train_loss"].append(total / len(labels))
        history["train_accuracy"].append(right / len(labels))
        history["val_loss"].append(val_loss)
        history["val_accuracy"].append(val_accuracy)
        on_epoch(epoch, history)
    return history
