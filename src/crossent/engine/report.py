"""What a check says: findings and the report that carries them. All that passes from checks to page, terminal and JSON."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

Status = Literal["passed", "failed", "unfinished", "broken", "timeout"]
Severity = Literal["error", "remark"]

CONTRACT_FINDING = ("id", "severity", "title", "message")


@dataclass
class Table:
    """Expected against got, one row a call; cells are ready to print."""

    columns: list[str]
    rows: list[list[str]]


@dataclass
class Finding:
    """One thing to tell the learner: a mistake, or a remark after a pass."""

    id: str
    severity: Severity
    title: str
    message: str
    line: int | None = None  # of the learner's file, counted from 1
    mark: str | None = None  # the words on that line that are to be underlined
    table: Table | None = None

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Finding:
        """The inverse of `asdict`."""
        table = data.get("table")
        return cls(**{**data, "table": Table(**table) if table else None})


@dataclass
class Report:
    """The result of one check of one exercise on one file."""

    exercise: str
    file: str
    status: Status
    findings: list[Finding] = field(default_factory=list)
    seconds: float = 0.0
    output: str = ""
    plots: list[str] = field(default_factory=list)  # data: URLs of PNG images
    notes: list[str] = field(default_factory=list)  # which of the course's functions stand in, and the like
    matched: str | None = None  # the wrong variant that does what the learner's function does
    hash: str = ""  # sha-256 of the checked file's bytes
    at: str = ""  # ISO time

    def to_dict(self) -> dict[str, Any]:
        """Everything, as plain JSON data."""
        return asdict(self)

    def to_contract(self) -> dict[str, Any]:
        """The fields that `crossent check --json` prints; notes are told there as remarks."""
        notes = [Finding("stand-in", "remark", "The course stands in.", note) for note in self.notes]
        told = [*self.findings, *notes]
        return {
            "exercise": self.exercise,
            "file": self.file,
            "status": self.status,
            "findings": [{key: getattr(f, key) for key in CONTRACT_FINDING} for f in told],
            "seconds": round(self.seconds, 4),
        }

    @classmethod
    def from_dict(cls, data: dict[str, Any]) -> Report:
        """The inverse of `to_dict`; unknown keys of a newer version are left out."""
        known = {key: value for key, value in data.items() if key in cls.__dataclass_fields__}
        return cls(**{**known, "findings": [Finding.from_dict(f) for f in data.get("findings", [])]})
