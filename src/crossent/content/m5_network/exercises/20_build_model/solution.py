from torch import nn


def build_model(hidden=16):
    """2 features → hidden units → 3 logits."""
    return nn.Sequential(
        nn.Linear(2, hidden),
        # Without it, two linear layers are one linear layer: every boundary would be a straight line.
        nn.ReLU(),
        # Logits: CrossEntropyLoss applies log-softmax itself. A softmax here would be a second one.
        nn.Linear(hidden, 3),
    )
