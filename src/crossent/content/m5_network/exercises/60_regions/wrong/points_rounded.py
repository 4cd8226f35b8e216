"""Rounded points.

{call} returned {got}, expected {expected}. The points are rounded to whole numbers. float32 keeps
them.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points).round(), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
