"""Equal to the plain loss in value and slopes; a dispatch mode counts the rows of logits that are made, and those that stay."""

from crossent.content.chunk_checks import laws, leaves
from crossent.engine.probe import Check, Law, Remark
from crossent.training.language.watching import watched

NAME = "chunked_linear_cross_entropy"
seen = {"kept": False, "one": False}


def noted(f):
    """Breaks nothing: what the remarks look at."""
    few, many = (watched(f[NAME], *leaves(n, 7), 6).kept for n in (12, 36))
    seen["kept"] = many > max(few, 6)
    seen["one"] = watched(f[NAME], *leaves(22, 7), 6).most < 6
    return None


check = Check(
    function=NAME,
    laws=[*laws(NAME, saves=False), Law("noted", "Nothing.", noted)],
    by_hand=["linear_cross_entropy"],
    remarks=[
        Remark(
            "kept",
            "Autograd keeps every chunk.",
            "Right, and no more than `chunk_size` rows are made at once. But for the backward pass autograd keeps a number for each "
            "token of the vocabulary and every row of every chunk: N × V, as the plain loss does. The next exercise, "
            "`m7.chunked_memory`, saves them.",
            lambda view: seen["kept"],
            expected=True,
        ),
        Remark(
            "smaller-chunks",
            "Smaller chunks than asked for.",
            "Right. But fewer rows than `chunk_size` were taken at once: larger chunks are faster, and the caller has allowed them.",
            lambda view: seen["one"],
        ),
    ],
)
