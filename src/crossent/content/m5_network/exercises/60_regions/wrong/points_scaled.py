"""The points are changed.

{call} returned {got}, expected {expected}. The points are scaled in place. Work on a tensor of your
own.
"""

import numpy as np
import torch

BREAKS = "learnable"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
        points.div_(points.abs().max())
    model.train(was)
    return classes.numpy()
