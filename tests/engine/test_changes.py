"""Which exercises a save touches. The laws at the end run on files put together at random."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crossent.engine.changes import affected, fingerprint, is_unfinished


@dataclass
class Exercise:
    file: str
    functions: tuple[str, ...]


AREA = Exercise("t1.py", ("area",))
TOTAL = Exercise("t1.py", ("total",))
VOLUME = Exercise("t2.py", ("volume",))
MASS = Exercise("t2.py", ("mass",))
ALL = {"area": AREA, "total": TOTAL, "volume": VOLUME, "mass": MASS}

T1 = '''"""Shapes."""

import math

UNIT = 1.0
twice = lambda x: 2 * x


def side(x):
    return twice(x) * UNIT


def area(w, h):
    """Width times height."""
    return side(w) * h


def total(sizes):
    return math.fsum(sizes)
'''
T2 = """from t1 import area as base


def volume(w, h, d):
    return base(w, h) * d


def mass(d):
    return 3 * d
"""


def prints(t1: str = T1, t2: str = T2, **others: str) -> dict[str, str]:
    sources = {"t1.py": t1, "t2.py": t2} | {f"{name}.py": text for name, text in others.items()}
    return {name: fingerprint(sources, exercise) for name, exercise in ALL.items()}


def touched(t1: str = T1, t2: str = T2, old: dict[str, str] | None = None, **others: str) -> set[str]:
    return set(affected(old or prints(), prints(t1, t2, **others)))


def changed(old: str, new: str, text: str = T1) -> str:
    assert old in text
    return text.replace(old, new)


def test_nothing_changed_touches_nothing() -> None:
    assert touched() == set()


@pytest.mark.parametrize(
    ("old", "new", "who"),
    [
        ("math.fsum(sizes)", "sum(sizes)", {"total"}),
        ("side(w) * h", "side(w) * h + 1", {"area", "volume"}),
        ("twice(x) * UNIT", "twice(x)", {"area", "volume"}),
        ("UNIT = 1.0", "UNIT = 2.0", {"area", "volume"}),
        ("UNIT = 1.0", "UNIT = 1", {"area", "volume"}),
        ("2 * x", "3 * x", {"area", "volume"}),
        ("def area(w, h)", "def area(w, h=2)", {"area", "volume"}),
        ("def area(w, h)", "def area(h, w)", {"area", "volume"}),
        ("def area(w, h)", "async def area(w, h)", {"area", "volume"}),
        ("def side(x):", "def side(x):\n    x", {"area", "volume"}),
        ("def total", "def other(x):\n    return area\n\n\ndef total", set()),
        ("def total", "LIMIT = [1, -2, ('a', None)]\n\n\ndef total", set()),
        ("def total", "class Box:\n    def size(self):\n        return 1\n\n\ndef total", set()),
        ("return math.fsum(sizes)\n", "return math.fsum(sizes)\n\n\nsizes = 3\n", {"total"}),
    ],
)
def test_a_change_touches_what_depends_on_it(old: str, new: str, who: set[str]) -> None:
    assert touched(changed(old, new)) == who


@pytest.mark.parametrize(
    "statement",
    [
        "math.log = None",
        "UNIT += 1",
        "print(1)",
        "if UNIT:\n    pass",
        "for _ in ():\n    pass",
        "with open(__file__):\n    pass",
        "try:\n    import numba\nexcept ImportError:\n    pass",
        "import nowhere",
        "from nowhere import *",
        "del UNIT",
        "first, second = 1, 2",
        "rate: float = 1",
        "made = dict()",
        "sizes = {}[1]",
        "assert True",
        "def noisy(x=print()):\n    pass",
        "def noisy(x: unknown):\n    pass",
        "def noisy() -> unknown:\n    pass",
        "@print\ndef noisy():\n    pass",
        "class Noisy(dict):\n    pass",
        "class Noisy:\n    print()",
    ],
)
def test_what_runs_while_a_file_loads_counts_for_all_that_load_it(statement: str) -> None:
    assert touched(T1 + "\n" + statement + "\n") == {"area", "total", "volume", "mass"}
    assert touched(t2=T2 + "\n" + statement.replace("UNIT", "base") + "\n") == {"volume", "mass"}


def test_what_a_statement_at_load_time_reaches_counts_too() -> None:
    before = T1 + "\nprint(total([1]))\n"
    after = changed("math.fsum", "sum", before)
    assert touched(after, old=prints(before)) == {"area", "total", "volume", "mass"}


def test_the_main_block_does_not_count() -> None:
    assert touched(T1 + '\nif __name__ == "__main__":\n    print(area(1, 2))\n') == set()
    assert touched(T1 + '\nif __name__ != "__main__":\n    print(area(1, 2))\n') != set()


@pytest.mark.parametrize(
    "text",
    [
        "\n\n# Hello.\n" + T1,
        changed("    return side", "    # a comment\n\n    return side"),
        changed("def area", "# about area\n\n\n\ndef area"),
        changed("return side(w) * h", "return (side(w)\n            * h)  # product"),
        T1.replace("\n", "\n\n"),
        T1.replace('"""Shapes."""', '"""Other shapes."""'),
    ],
)
def test_comments_blank_lines_and_places_do_not_count(text: str) -> None:
    assert touched(text) == set()


def test_a_function_moved_past_another_is_the_same_function() -> None:
    start, end = T1.index("def total"), len(T1)
    moved = T1[: T1.index("def side")] + T1[start:end] + "\n\n" + T1[T1.index("def side") : start]
    assert touched(moved) == set()


@pytest.mark.parametrize(
    ("imports", "use", "who"),
    [
        ("from t1 import area", "area(w, h)", {"area", "volume"}),
        ("import t1", "t1.area(w, h)", {"area", "volume"}),
        ("import t1 as shapes", "shapes.area(w, h)", {"area", "volume"}),
        ("from t1 import *", "area(w, h)", {"area", "volume", "mass"}),
        ("", "__import__('t1').area(w, h)", {"area", "volume"}),
        ("import importlib", "importlib.import_module('t1').area(w, h)", {"area", "volume"}),
    ],
)
def test_imports_are_followed(imports: str, use: str, who: set[str]) -> None:
    t2 = f"{imports}\n\n\ndef volume(w, h, d):\n    return {use} * d\n\n\ndef mass(d):\n    return 3 * d\n"
    assert touched(changed("2 * x", "3 * x"), t2, old=prints(t2=t2)) == who


def test_an_import_inside_a_function_is_followed() -> None:
    t2 = "def volume(w, h, d):\n    from t1 import area\n    return area(w, h) * d\n\n\ndef mass(d):\n    return d\n"
    assert touched(changed("2 * x", "3 * x"), t2, old=prints(t2=t2)) == {"area", "volume"}


def test_an_import_of_one_function_does_not_follow_another() -> None:
    assert touched(changed("math.fsum", "sum")) == {"total"}


def test_a_helper_file_is_followed_and_may_appear_later() -> None:
    t1 = changed("import math", "import math\nfrom helper import unit")
    t1 = changed("twice(x) * UNIT", "twice(x) * unit", t1)
    missing = prints(t1)
    there = prints(t1, helper="unit = 1\n")
    assert set(affected(missing, there)) == {"area", "total", "volume", "mass"}
    assert set(affected(there, prints(t1, helper="unit = 2\n"))) == {"area", "volume"}
    assert set(affected(there, prints(t1, helper="unit = 1\nother = 2\n"))) == set()


def test_files_that_import_each_other_come_to_an_end() -> None:
    t1 = changed("import math", "import math\nimport t2")
    old = prints(t1)
    assert touched(t1, changed("3 * d", "4 * d", T2), old=old) == {"mass"}


def test_a_function_that_disappears_from_an_imported_file_counts() -> None:
    assert touched(changed("def area", "def region")) == {"area", "volume", "mass"}


def test_a_broken_file_counts_whole() -> None:
    broken = T1 + "\ndef (\n"
    assert touched(broken) == {"area", "total", "volume", "mass"}
    old = prints(broken)
    assert touched(broken + "# more\n", old=old) == {"area", "total", "volume", "mass"}
    assert touched(T1, old=old) == {"area", "total", "volume", "mass"}


def test_a_missing_file_counts() -> None:
    sources = {"t2.py": T2}
    assert fingerprint(sources, AREA) == fingerprint({}, AREA)
    assert fingerprint(sources, AREA) != fingerprint({"t1.py": ""}, AREA)


def test_later_definitions_count() -> None:
    assert touched(T1 + "\n\ndef total(sizes):\n    return 0\n") == {"total"}
    assert touched(T1 + "\n\ndef side(x):\n    return 0\n") == {"area", "volume"}


def test_a_very_deep_expression_is_read() -> None:
    deep = changed("2 * x", "x" + " + x" * 1500)
    assert touched(deep) == {"area", "volume"}


@pytest.mark.parametrize(
    ("source", "unfinished"),
    [
        ("def area(w):\n    raise NotImplementedError\n", True),
        ('def area(w):\n    """Doc."""\n    raise NotImplementedError\n', True),
        ('def area(w):\n    """Doc."""\n    raise NotImplementedError("later")\n', True),
        ("async def area(w):\n    raise NotImplementedError()\n", True),
        ("", True),
        ("def other(w):\n    return w\n", True),
        ("def area(w):\n    return w\n\n\ndef area(w):\n    raise NotImplementedError\n", True),
        ("def area(w):\n    raise NotImplementedError\n\n\ndef area(w):\n    return w\n", False),
        ("def area(w):\n    w += 1\n    raise NotImplementedError\n", False),
        ("def area(w):\n    raise ValueError\n", False),
        ("def area(w):\n    pass\n", False),
        ("area = lambda w: w\n", False),
        ("from helper import area\n", False),
        ("from helper import *\n", False),
        ("if True:\n    def area(w):\n        return w\n", False),
        ("def area(w:\n", False),
        ("x = '\0'", False),
    ],
)
def test_is_unfinished(source: str, unfinished: bool) -> None:
    assert is_unfinished(source, "area") is unfinished


# ---------------------------------------------------------------------------- laws

NAMES = ("a", "b", "c", "d", "e")
graphs = st.fixed_dictionaries({name: st.frozensets(st.sampled_from(NAMES)) for name in NAMES})


def file_of(graph: dict[str, frozenset[str]], marks: dict[str, int], order: tuple[str, ...]) -> str:
    """Functions that name each other as the graph says, each returning its mark."""
    return "\n\n".join(
        f"def {name}():\n    {', '.join(sorted(graph[name])) or 'pass'}\n    return {marks[name]}\n"
        for name in order
    )


def reaches(graph: dict[str, frozenset[str]], start: str) -> set[str]:
    found, rest = {start}, [start]
    while rest:
        new = graph[rest.pop()] - found
        found |= new
        rest += new
    return found


@settings(deadline=None)
@given(graphs, st.sampled_from(NAMES), st.permutations(NAMES))
def test_law_a_change_touches_exactly_those_that_reach_it(
    graph: dict[str, frozenset[str]], name: str, order: list[str]
) -> None:
    exercises = {n: Exercise("t.py", (n,)) for n in NAMES}
    marks = dict.fromkeys(NAMES, 0)

    def all_prints(values: dict[str, int]) -> dict[str, str]:
        text = file_of(graph, values, tuple(order))
        return {n: fingerprint({"t.py": text}, e) for n, e in exercises.items()}

    expected = {n for n in NAMES if name in reaches(graph, n)}
    assert set(affected(all_prints(marks), all_prints(marks | {name: 1}))) == expected


@settings(deadline=None)
@given(st.text(max_size=200), st.text(max_size=200))
def test_law_any_text_has_a_fingerprint_and_equal_texts_have_the_same(one: str, two: str) -> None:
    first = fingerprint({"t1.py": one}, AREA)
    assert first == fingerprint({"t1.py": one}, AREA)
    assert fingerprint({"t1.py": T1}, AREA) == fingerprint({"t1.py": T1, "unrelated.py": two}, AREA)
    assert isinstance(is_unfinished(one, "area"), bool)


@settings(deadline=None)
@given(st.lists(st.sampled_from(["# x\n", "\n", "   \n", "#\n"]), min_size=1, max_size=6), st.integers(0, 8))
def test_law_comments_and_blank_lines_between_statements_change_nothing(lines: list[str], place: int) -> None:
    parts = T1.split("\n\n\n")
    place = min(place, len(parts))
    text = "\n\n\n".join(parts[:place]) + "\n\n\n" + "".join(lines) + "\n\n\n".join(parts[place:])
    assert touched(text) == set()
