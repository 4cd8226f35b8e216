"""A backward pass.

{call} returned {got}, expected {expected}. A gradient is left behind. Predicting needs none.
"""

import numpy as np
import torch

BREAKS = "gradients"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    logits = model(points)
    logits.sum().backward()
    classes = logits.argmax(dim=1)
    model.train(was)
    return classes.numpy()
