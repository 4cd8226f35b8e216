"""The least likely class.

{call} returned {got}, expected {expected}. `argmin` finds the smallest logit.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmin(dim=1)
    model.train(was)
    return classes.numpy()
