# urllib3.util.py - what is known of urllib3 beside its errors.
from urllib3.util.retry import Retry
