"""What module 9 says about mistakes with an obvious wrong cause: the finding is the right one, and the cause stands in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOLD = Path(__file__).parent / "told"
CAUSES = {
    "m9.log_run": {
        "value and step exchanged": "`add_scalar(tag, loss, epoch)`",
        "a folder for each curve": "make one writer, with log_dir as it is",
        "add_scalars": "`add_scalars` makes a run of each curve",
        "a string alone": "`str(log_dir)` makes a string of either",
        "the history is emptied": "changed the history",
    },
    "m9.halving": {
        "half of the first": "2 settings are never dropped",
        "below the median": "4 settings are never dropped",
        "one list": "one list, several times",
        "sorted in place": "`sort` changes the list that was appended",
    },
}


@pytest.mark.parametrize("exercise", CAUSES)
def test_the_cause_is_told(exercise: str, check_table: Callable[[Path], list[Any]]) -> None:
    found = {
        program.name: (program, report["findings"][0])
        for program, report in check_table(TOLD / f"{exercise}.txt")
    }
    assert found.keys() == CAUSES[exercise].keys()
    for name, cause in CAUSES[exercise].items():
        program, finding = found[name]
        assert finding["id"] == program.finding
        assert cause in finding["message"]
