"""What module 9 says about mistakes with an obvious wrong cause: the finding is the right one, and the cause stands in it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TOLD = Path(__file__).parent / "told"
CAUSES = {
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
