"""The first three classes.

{call} returned {got}, expected {expected}. Only three classes are looked at. Take all logits.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points)[:, :3].argmax(dim=1)
    model.train(was)
    return classes.numpy()
