"""One-hot rows.

{call} returned {got}, expected {expected}. The classes come as rows. Return the indices.
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
    return torch.nn.functional.one_hot(classes).numpy()
