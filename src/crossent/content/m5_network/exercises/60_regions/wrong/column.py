"""A column.

{call} returned {got}, expected {expected}. The result has a second axis. Leave `keepdim` out.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1, keepdim=True)
    model.train(was)
    return classes.numpy()
