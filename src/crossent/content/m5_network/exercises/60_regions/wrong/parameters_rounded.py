"""The weights are changed.

{call} returned {got}, expected {expected}. The parameters are rounded in place. Leave them alone.
"""

import numpy as np
import torch

BREAKS = "gradients"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.copy_(parameter.half().float())
        classes = model(points).argmax(dim=1)
    model.train(was)
    return classes.numpy()
