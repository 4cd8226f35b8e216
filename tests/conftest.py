"""What all tests share: marks by folder. Everything else stands beside the tests that use it."""

from pathlib import Path

import pytest


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of a file named test_browser*.py as one that needs Chromium."""
    for item in items:
        if Path(item.path).name.startswith("test_browser"):
            item.add_marker(pytest.mark.browser)
