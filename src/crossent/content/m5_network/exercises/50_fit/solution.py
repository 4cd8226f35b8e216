import torch
from m5_network import train_step


def fit(model, X, y, epochs=200, learning_rate=0.1):
    """Full-batch gradient descent: one update an epoch."""
    # One optimizer for the whole run: those with a memory, such as momentum or Adam, would forget it if it were made anew.
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    # Layers such as dropout behave differently while a model is trained.
    model.train()
    return [train_step(model, optimizer, X, y) for _ in range(epochs)]
