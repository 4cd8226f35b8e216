"""In training mode.

{call} returned {got}, expected {expected}. The model is put into training mode to predict.
"""

import numpy as np
import torch

BREAKS = "evaluation"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.train()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
