"""What to try where PyTorch, or NumPy with bytes, refuses a call: its own words name the symptom, seldom the mistake."""

from __future__ import annotations

import re

_SAID = (
    (
        r"probability tensor contains",
        "What is drawn by are probabilities, finite and none below 0. Are these logits, or logarithms? `softmax` makes "
        "probabilities of logits of any size; `exp` alone overflows.",
    ),
    (
        r"not implemented for '(Long|Int|Short|Byte|Bool)'|[Gg]ot:? Long|Integral inputs not supported",
        "PyTorch calculates this with floats alone, and whole numbers came in: make them floats first, "
        "`torch.as_tensor(…, dtype=torch.float64)`.",
    ),
    (
        r"Dimension out of range.*\[-1, 0\]",
        "A tensor with a single axis has axis 0 alone. `dim=-1` is the last one, however many there are.",
    ),
    (
        r"shapes cannot be multiplied",
        "In `a @ b` the columns of `a` meet the rows of `b`, and have to be as many. Is a `.T` missing, or one too many?",
    ),
    (
        r"buffer size must be a multiple of element size",
        "`np.frombuffer` reads 8 bytes to a number, unless it is told the type that the bytes were made from: "
        "`dtype=np.uint32` for 32-bit words.",
    ),
    (
        r"incorrect number of gradients",
        "`backward` returns something for each argument of `forward`, in its order: None for one that needs no gradient.",
    ),
)


def remedy(text: str) -> str | None:
    """What to try, by the text of an exception; None where nothing is known of it."""
    return next((said for pattern, said in _SAID if re.search(pattern, text)), None)
