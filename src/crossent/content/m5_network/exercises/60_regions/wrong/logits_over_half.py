"""Above one half.

{call} returned {got}, expected {expected}. Counting logits above 0.5 finds no class. Take the
argmax.
"""

import numpy as np
import torch

BREAKS = "classes"


def predict_classes(model, points):
    points = torch.as_tensor(np.asarray(points), dtype=torch.float32)
    was = model.training
    model.eval()
    with torch.no_grad():
        classes = model(points).gt(0.5).sum(dim=1)
    model.train(was)
    return classes.numpy()
