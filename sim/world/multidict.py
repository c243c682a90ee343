# multidict.py - the dicts of headers that aiohttp uses: keys are the same in
# capitals and in small letters.  A key has one value here.
from _headers import CaseInsensitiveDict

istr = str


class CIMultiDict(CaseInsensitiveDict):
    __module__ = "multidict._multidict"

    def __init__(self, arg=None, /, **kwargs):
        super().__init__(arg, **kwargs)

    def getone(self, key, *default):
        if default and key not in self:
            return default[0]
        return self[key]

    def getall(self, key, *default):
        if default and key not in self:
            return default[0]
        return [self[key]]

    def add(self, key, value):
        self[key] = value

    def __repr__(self):
        return "<%s(%s)>" % (type(self).__name__, ", ".join(
            ["%r: %r" % item for item in self.items()]))


class CIMultiDictProxy(CIMultiDict):
    __module__ = "multidict._multidict"

    def __init__(self, arg):
        self._store = arg._store

    def copy(self):
        return CIMultiDict(self)

    def _refuse(self, name):
        raise TypeError("'CIMultiDictProxy' object does not support item %s"
                        % name)

    def __setitem__(self, key, value):
        self._refuse("assignment")

    def __delitem__(self, key):
        self._refuse("deletion")
