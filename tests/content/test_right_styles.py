"""A right answer passes in whatever style it is written."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TABLES = sorted((Path(__file__).parent / "right").glob("*.txt"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_right_programs_pass(table: Path, check_table: Callable[[Path], list[Any]]) -> None:
    refused = [
        (program.name, report["status"], report["findings"])
        for program, report in check_table(table)
        if report["status"] != "passed"
        or (program.finding and program.finding not in [finding["id"] for finding in report["findings"]])
    ]
    assert not refused
