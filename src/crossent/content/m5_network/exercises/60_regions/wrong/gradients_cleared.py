"""The gradients are cleared.

{call} returned {got}, expected {expected}. They may belong to half an update. Predicting touches no
gradient.
"""

import numpy as np
import torch

BREAKS = "gradients"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.zero_grad()
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
