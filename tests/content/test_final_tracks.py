"""The final project on its two tracks: the same exercises, each in its own file; figures are given those of the chosen one."""

from pathlib import Path
from typing import Any

import crossent.content
from crossent.engine.catalog import Course
from crossent.engine.figures import Figures
from crossent.engine.training import read_training

OF_RUNS = {
    "final-run",
    "right-and-wrong",
    "every-digit",
    "confusion",
    "digit-reliability",
    "false-labels",
    "draw-a-digit",
}


def test_either_track_has_every_exercise_in_a_file_of_its_own() -> None:
    course = Course(Path(crossent.content.__path__[0]))
    torch, keras = (course.on("final", key).exercises for key in ("torch", "keras"))
    assert [e.id for e in torch] == [e.id for e in keras]
    assert {e.file for e in torch} == {"final_mnist.py"} and {e.file for e in keras} == {
        "final_mnist_keras.py"
    }
    assert {e.framework for e in keras} == {"keras"} and all(
        (e.seconds, e.memory) == (60, 8 << 30) for e in keras
    )
    shared = {e.id for e in keras if e.folder.parent.name == "exercises"}
    assert shared == {"final.worst", "final.confusion"}


def test_a_training_and_the_figures_take_the_functions_of_the_chosen_track(tmp_path: Path) -> None:
    course = Course(Path(crossent.content.__path__[0]))
    unused: Any = None
    figures = Figures(course, tmp_path, unused, dict)
    for key, suffix in (("torch", ""), ("keras", "@keras")):
        course.choose("final", key)
        needs = read_training(course.exercise("final.train")).needs
        assert all(course.exercise(name).framework == key for name in needs.values())
        for name in OF_RUNS:
            drawn = {e.key for e in figures._exercises(name) if e.module_id == "final"}
            assert drawn and all(each.endswith(suffix) and ("@" in each) == bool(suffix) for each in drawn)
            assert figures._framework(name) == key
    course.choose("m5", "keras")
    assert figures._framework("network-film") == "torch"  # it knows the first track alone
