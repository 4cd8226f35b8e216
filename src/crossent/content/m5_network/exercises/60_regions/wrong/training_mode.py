"""In the mode that it is in.

{call} returned {got}, expected {expected}. In training mode dropout draws lots. Call `model.eval()`
first.
"""

import numpy as np
import torch

BREAKS = "evaluation"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
