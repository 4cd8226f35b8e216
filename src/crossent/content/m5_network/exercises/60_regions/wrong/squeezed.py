"""Squeezed.

{call} returned {got}, expected {expected}. With one point the only axis goes. Squeeze nothing.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.squeeze().numpy()
