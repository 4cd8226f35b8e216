"""The largest logit.

{call} returned {got}, expected {expected}. `max` gives the logit itself. The class is where it
stands: `argmax`.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).amax(dim=1)
    model.train(was)
    return classes.numpy()
