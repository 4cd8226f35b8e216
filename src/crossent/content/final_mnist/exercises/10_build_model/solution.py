from torch import nn


def build_model():
    """Two layers that look at small squares, then one for the ten digits."""
    return nn.Sequential(
        # The same 3 × 3 weights look at every place, so a stroke that has moved is still found.
        nn.Conv2d(1, 16, 3, padding=1),
        nn.ReLU(),
        # Of each 2 × 2 places the largest: 28 × 28 becomes 14 × 14.
        nn.MaxPool2d(2),
        nn.Conv2d(16, 32, 3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(32 * 7 * 7, 64),
        nn.ReLU(),
        # Ten logits. The loss applies log-softmax itself.
        nn.Linear(64, 10),
    )
