"""The model is frozen.

{call} returned {got}, expected {expected}. `requires_grad_(False)` stays. Use `torch.no_grad()`.
"""

import numpy as np
import torch

BREAKS = "learnable"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    model.requires_grad_(False)
    classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
