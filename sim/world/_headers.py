# _headers.py - a dict whose keys are the same in capitals and in small letters.
from collections.abc import MutableMapping


class CaseInsensitiveDict(MutableMapping):
    __module__ = "requests.structures"

    def __init__(self, data=None, **kwargs):
        self._store = {}            # in small letters: (as it was set, value)
        self.update({} if data is None else data, **kwargs)

    def __setitem__(self, key, value):
        self._store[key.lower()] = key, value

    def __getitem__(self, key):
        return self._store[key.lower()][1]

    def __delitem__(self, key):
        del self._store[key.lower()]

    def __iter__(self):
        return iter([key for key, _ in self._store.values()])

    def __len__(self):
        return len(self._store)

    def lower_items(self):
        return [(key, value) for key, (_, value) in self._store.items()]

    def __eq__(self, other):
        if not hasattr(other, "items"):
            return NotImplemented
        other = CaseInsensitiveDict(other)
        return dict(self.lower_items()) == dict(other.lower_items())

    def copy(self):
        return type(self)(dict(self.items()))

    def __repr__(self):
        return repr(dict(self.items()))


_BASE64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


# The header Authorization for a name and a password.
def basic_auth(user, password, encoding="latin1"):
    data = ("%s:%s" % (user, password)).encode(encoding)
    bits = "".join(["{:08b}".format(b) for b in data])
    bits += "0" * (-len(bits) % 6)
    text = "".join([_BASE64[int(bits[i:i + 6], 2)]
                    for i in range(0, len(bits), 6)])
    return "Basic " + text + "=" * (-len(text) % 4)
