"""Argmax over everything.

{call} returned {got}, expected {expected}. Without `dim` there is one number for all points.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax()
    model.train(was)
    return classes.numpy()
