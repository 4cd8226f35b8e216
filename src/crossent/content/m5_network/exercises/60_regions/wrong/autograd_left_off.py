"""Autograd stays off.

{call} returned {got}, expected {expected}. It is switched off and not on again. Use `with
torch.no_grad():`.
"""

import numpy as np
import torch

BREAKS = "autograd"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    torch.set_grad_enabled(False)
    classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
