"""Areas of a rectangle of growing width."""

NEEDS = {"area": "t1.area"}
START = {"height": 2.0}
TITLE = "Area"


def prepare(inputs):
    """Read what the inputs name."""
    if inputs["height"] == "lost":
        raise OSError("no such height")


def compute(f, inputs):
    """Area for ten widths."""
    return {"area": [float(f["area"](float(w), float(inputs["height"]))) for w in range(10)]}
