"""A wrong answer never passes, and where its mistake is a known one, it is told as that."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

TABLES = sorted((Path(__file__).parent / "wrong").glob("*.txt"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: path.stem)
def test_wrong_programs_fail(table: Path, check_table: Callable[[Path], list[Any]]) -> None:
    amiss = [
        (program.name, report["status"], report["findings"])
        for program, report in check_table(table)
        if report["status"] != "failed"
        or not report["findings"][0]["message"]
        or program.finding not in (None, report["findings"][0]["id"])
    ]
    assert not amiss
