# unittest.mock.py - objects that stand in for others: the names of the module.
# There is no mock_open(), since there are no files.
from unittest._mock_calls import (ANY, DEFAULT, _Call, _CallList, call,
                                  sentinel)
from unittest._mock_names import kinds
from unittest._mock_objects import InvalidSpecError, NonCallableMock
from unittest._mock_magic import (AsyncMock, MagicMock, Mock,
                                  NonCallableMagicMock, PropertyMock)
from unittest._mock_spec import create_autospec, seal
from unittest._mock_patch import patch

__all__ = ["Mock", "MagicMock", "patch", "sentinel", "DEFAULT", "ANY", "call",
           "create_autospec", "AsyncMock", "FILTER_DIR", "NonCallableMock",
           "NonCallableMagicMock", "PropertyMock", "seal"]

FILTER_DIR = True

kinds["filter_dir"] = lambda: FILTER_DIR
