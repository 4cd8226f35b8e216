"""Joining two edits: laws that hold for any texts, and the cases that learners meet."""

from collections import Counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from crossent.engine.functions import parse
from crossent.engine.joining import _blocks, join

LINES = st.sampled_from(
    [
        "def f(x):",
        "def g(x):",
        "@wrap",
        "# words",
        "    return 1",
        "    return 2",
        "    # inside",
        "",
        "a = 1",
        ")",
        '"""',
    ]
)
TEXTS = st.lists(LINES, max_size=14).map("\n".join)

BASE = '''"""Surprise."""

import numpy as np


def surprise(p):
    """-ln p."""
    raise NotImplementedError


# the mean of it
def entropy(p):
    raise NotImplementedError


def bits(nats):
    raise NotImplementedError
'''


def edited(name: str, body: str, text: str = BASE) -> str:
    head, rest = text.split(f"def {name}(")
    return f"{head}def {name}({rest.replace('raise NotImplementedError', body, 1)}"


def heads(names: str) -> str:
    return "\n".join(f"def {name}(x):" for name in names)


@given(TEXTS)
def test_blocks_are_the_text(text: str) -> None:
    assert "\n".join(_blocks(text)) == text


@given(TEXTS, TEXTS)
def test_one_edit_alone_is_what_comes_out(base: str, other: str) -> None:
    for joined in (join(base, base, other), join(base, other, base), join(base, other, other)):
        assert joined is not None and joined.text == other


@given(TEXTS, TEXTS, TEXTS)
@example(heads("fggfg"), heads("gfgg"), heads("gffgfg"))  # one moved a `g`, the other removed one
def test_it_does_not_matter_whose_edit_is_whose_and_no_line_is_lost(base: str, one: str, two: str) -> None:
    joined, other_way = join(base, one, two), join(base, two, one)
    assert (joined and (joined.text, joined.mine)) == (other_way and (other_way.text, other_way.theirs))
    if joined is None:
        return
    was, mine, theirs, now = (Counter(text.split("\n")) for text in (base, one, two, joined.text))
    for line in now | mine | theirs:
        assert now[line] <= mine[line] + theirs[line]
        if mine[line] >= was[line] <= theirs[line]:  # nobody took it away
            assert now[line] >= max(mine[line], theirs[line])
    assert parse(joined.text) or not (parse(one) and parse(two))


def test_edits_of_different_functions_are_joined() -> None:
    mine, theirs = edited("entropy", "return 1"), edited("surprise", "return 2")
    joined = join(BASE, mine, theirs)
    assert joined is not None
    assert joined.text == edited("surprise", "return 2", mine)
    assert (joined.mine, joined.theirs) == (("entropy",), ("surprise",))


def test_one_that_is_half_written_is_joined_too() -> None:
    mine, theirs = edited("entropy", "return np.sum(p *"), edited("bits", "return 2\n\n\nHALF = 1 / 2")
    joined = join(BASE, mine, theirs)
    assert joined is not None and joined.text == edited("entropy", "return np.sum(p *", theirs)
    assert (joined.mine, joined.theirs) == (("entropy",), ("bits", ""))


def test_an_import_and_a_function() -> None:
    mine = BASE.replace("import numpy as np", "import math\nimport numpy as np")
    joined = join(BASE, mine, edited("surprise", "return -math.log(p)"))
    assert joined is not None and joined.text == edited("surprise", "return -math.log(p)", mine)
    assert (joined.mine, joined.theirs) == (("",), ("surprise",))


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (edited("entropy", "return 1"), edited("entropy", "return 2")),
        (edited("entropy", "a = 1\n    return a"), BASE.replace("# the mean of it", "# its mean")),
        (BASE + "\n\nx = 1\n", BASE + "\n\ny = 1\n"),
        (
            BASE.replace("import numpy as np", "import numpy"),
            BASE.replace("import numpy as np", "import jax"),
        ),
        # both are sound alone, the two together are not
        (
            edited("surprise", "return 1\n\n\ndef helper():\n    return 1"),
            BASE + "\n\ndef helper():\n    return 2\n",
        ),
    ],
)
def test_edits_that_meet_are_left_to_the_learner(mine: str, theirs: str) -> None:
    assert join(BASE, mine, theirs) is None


def test_what_parses_in_both_and_not_together_is_left_to_the_learner() -> None:
    base = "try:\n    a = 1\nexcept ValueError:\n    a = 2\nfinally:\n    b = 3\n"
    mine = base.replace("except ValueError:\n    a = 2\n", "")
    theirs = base.replace("finally:\n    b = 3\n", "")
    assert parse(mine) and parse(theirs) and join(base, mine, theirs) is None
