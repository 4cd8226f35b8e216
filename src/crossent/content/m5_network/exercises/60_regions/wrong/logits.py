"""The logits.

{call} returned {got}, expected {expected}. Those are the logits. Take the argmax of each row.
"""

import numpy as np
import torch

BREAKS = "returns"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points)
    model.train(was)
    return classes.numpy()
