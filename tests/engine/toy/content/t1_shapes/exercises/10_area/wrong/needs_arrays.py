"""Lists are not arrays.

{call} gave {got}, expected {expected}: lists do not multiply. Turn both into arrays with `np.asarray` first.
"""


def area(width, height):
    return width * height
