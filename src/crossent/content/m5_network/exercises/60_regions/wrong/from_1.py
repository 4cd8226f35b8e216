"""Classes from 1.

{call} returned {got}, expected {expected}. Class indices begin at 0.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy() + 1
