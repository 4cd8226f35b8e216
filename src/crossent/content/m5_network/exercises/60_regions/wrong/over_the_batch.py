"""Argmax over the batch.

{call} returned {got}, expected {expected}. The argmax runs down the columns. Classes are on axis 1.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=0)
    model.train(was)
    return classes.numpy()
