"""What to try where Python does not know a name: an import that is missing, a function of another module, a near miss."""

from __future__ import annotations

import builtins
import difflib
import re
import sys
from collections.abc import Mapping

_IMPORTS = {
    "np": "import numpy as np",
    "numpy": "import numpy",
    "math": "import math",
    "random": "import random",
    "scipy": "import scipy",
    "special": "from scipy import special",
    "xlogy": "from scipy.special import xlogy",
    "entr": "from scipy.special import entr",
    "rel_entr": "from scipy.special import rel_entr",
    "torch": "import torch",
    "nn": "from torch import nn",
    "F": "from torch.nn import functional as F",
    "plt": "import matplotlib.pyplot as plt",
}
_MEANT = {
    ("numpy", "ln"): "`np.log` is the natural logarithm",
    ("math", "ln"): "`math.log` is the natural logarithm",
    ("torch", "ln"): "`torch.log` is the natural logarithm",
    ("numpy", "log_2"): "`np.log2` is the logarithm to base 2",
}


def unknown_name(text: str, elsewhere: Mapping[str, str]) -> str:
    """What to try for a NameError."""
    name = _quoted(text)
    if name in elsewhere:
        return f"It is in {elsewhere[name]}.py: put `from {elsewhere[name]} import {name}` at the top of this file."
    if name in _IMPORTS:
        return f"An import is missing: put `{_IMPORTS[name]}` at the top of the file."
    if name == "ln":
        return "Python has no `ln`: `np.log` is the natural logarithm."
    if hasattr(sys.modules.get("numpy"), name):
        return f"NumPy has a function of that name: write `np.{name}`."
    near = difflib.get_close_matches(name, [*elsewhere, *dir(builtins)], n=1, cutoff=0.8)
    if near:
        return f"Is `{near[0]}` meant?"
    return "Check the spelling, or give the name a value first."


def unknown_attribute(text: str) -> str:
    """What to try where a module lacks a name; empty where nothing comes near."""
    found = re.match(r"module '([\w.]+)' has no attribute '(\w+)'", text)
    if not found:
        return ""
    module, name = found.groups()
    if (module, name) in _MEANT:
        return f"{_MEANT[module, name]}."
    near = difflib.get_close_matches(name, dir(sys.modules.get(module)), n=1, cutoff=0.6)
    return f"Is `{near[0]}` meant?" if near else "Check the spelling."


def _quoted(text: str) -> str:
    found = re.search(r"'(\w+)'", text)
    return found.group(1) if found else ""
