"""Ten classes, nothing learned yet: a loss of ln 10 and 10% right."""

import numpy as np
import torch
from torch.nn import functional as F


def score(logits, labels):
    """The mean cross-entropy in nats, and the fraction of rows whose largest logit is at the label."""
    logits = torch.tensor(np.asarray(logits, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    # Binary cross-entropy asks ten yes-or-no questions for each example and averages over all of them: nine are answered
    # by "no", and a model that always says no has 90% of them right. One question with ten answers is a softmax.
    loss = F.cross_entropy(logits, labels)
    accuracy = (logits.argmax(dim=1) == labels).double().mean()
    return loss.item(), accuracy.item()


if __name__ == "__main__":
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 10, 1000)
    guesses = 1e-4 * rng.standard_normal((1000, 10)) - 1e-3
    for name, logits in [("nothing learned", guesses), ("always class 0", guesses - 9 + 18 * np.eye(10)[0])]:
        loss, accuracy = score(logits, labels)
        print(f"{name:16} loss {loss:7.4f}   accuracy {accuracy:.1%}")
