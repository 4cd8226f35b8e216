"""Left in evaluation mode.

{call} returned {got}, expected {expected}. The model was in training mode before. Put it back.
"""

import numpy as np
import torch

BREAKS = "mode"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).argmax(dim=1)
    return classes.numpy()
