"""Classes as floats.

{call} returned {got}, expected {expected}. A class is an index, an integer. Leave the conversion
out.
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
    return classes.float().numpy()
