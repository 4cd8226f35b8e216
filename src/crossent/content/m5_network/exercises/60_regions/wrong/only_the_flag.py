"""Only the model's own flag.

{call} returned {got}, expected {expected}. `model.training = ...` reaches no layer inside. Use
`model.train(was)`.
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
    model.training = was
    return classes.numpy()
