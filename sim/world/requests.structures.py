# requests.structures.py - the dict that headers are in.
from _headers import CaseInsensitiveDict

__all__ = ["CaseInsensitiveDict"]
