"""No depth.

{call} returned {got}, expected {expected}: that is the area alone. Multiply by the depth as well.
"""


def volume(width, height, depth):
    return width * height
