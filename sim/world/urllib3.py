# urllib3.py - the little of it that users of requests meet.
from urllib3 import exceptions, util
from urllib3.util.retry import Retry

__version__ = "1.26.12"


def disable_warnings(category=None):
    pass
