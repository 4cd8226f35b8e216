"""Autograd is switched on.

{call} returned {got}, expected {expected}. It was off before. A block puts back what was.
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
    torch.set_grad_enabled(True)
    model.train(was)
    return classes.numpy()
