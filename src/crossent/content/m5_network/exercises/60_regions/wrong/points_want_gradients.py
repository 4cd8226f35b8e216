"""The points want gradients.

{call} returned {got}, expected {expected}. The points ask for a gradient afterwards. Leave them as
they were.
"""

import numpy as np
import torch

BREAKS = "learnable"


def predict_classes(model, points):
    points = torch.as_tensor(points.requires_grad_() if isinstance(points, torch.Tensor) else points, dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
