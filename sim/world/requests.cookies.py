# requests.cookies.py - cookies that the program sets; servers set none.
from collections.abc import MutableMapping


class RequestsCookieJar(MutableMapping):
    def __init__(self, policy=None):
        self._cookies = {}

    def __getitem__(self, name):
        try:
            return self._cookies[name]
        except KeyError:
            raise KeyError("name=%r, domain=None, path=None" % name) from None

    def __setitem__(self, name, value):
        self._cookies[name] = value

    def __delitem__(self, name):
        self._cookies.pop(name, None)

    # As in requests, one cookie after another, and not their names.
    def __iter__(self):
        return iter(self._cookies)

    def __len__(self):
        return len(self._cookies)

    def set(self, name, value, **kwargs):
        if value is None:
            del self[name]
        else:
            self[name] = value

    def get(self, name, default=None, domain=None, path=None):
        return self._cookies.get(name, default)

    def get_dict(self, domain=None, path=None):
        return dict(self._cookies)

    def copy(self):
        new = RequestsCookieJar()
        new.update(self)
        return new

    def __repr__(self):
        return "<RequestsCookieJar[%s]>" % ", ".join(
            ["<Cookie %s=%s for />" % c for c in self._cookies.items()])


def cookiejar_from_dict(cookie_dict, cookiejar=None, overwrite=True):
    jar = RequestsCookieJar() if cookiejar is None else cookiejar
    jar.update(cookie_dict or {})
    return jar
