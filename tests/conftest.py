"""What all tests share: marks by folder. Everything else stands beside the tests that use it."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

# A law that takes long on a busy machine is no broken law: no test asserts a time.
settings.register_profile("unhurried", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("unhurried")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Mark every test of a file named test_browser*.py as one that needs Chromium."""
    for item in items:
        if Path(item.path).name.startswith("test_browser"):
            item.add_marker(pytest.mark.browser)
