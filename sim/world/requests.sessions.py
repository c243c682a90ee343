# requests.sessions.py - what several requests share.
from collections import OrderedDict
from requests.adapters import HTTPAdapter
from requests.cookies import RequestsCookieJar
from requests.exceptions import InvalidSchema
from requests.models import PreparedRequest, Request
from requests.structures import CaseInsensitiveDict

DEFAULT_REDIRECT_LIMIT = 30


def _merged(own, shared):
    if shared is None or own is None:
        return shared if own is None else own
    if not (hasattr(own, "items") and hasattr(shared, "items")):
        return own or shared
    both = CaseInsensitiveDict(shared) if isinstance(
        shared, CaseInsensitiveDict) else dict(shared)
    both.update(own)
    return type(both)({k: v for k, v in both.items() if v is not None})


class Session:
    def __init__(self):
        self.headers = CaseInsensitiveDict({
            "User-Agent": "python-requests/2.28.1",
            "Accept-Encoding": "gzip, deflate", "Accept": "*/*",
            "Connection": "keep-alive"})
        self.auth = self.cert = None
        self.params, self.proxies = {}, {}
        self.cookies = RequestsCookieJar()
        self.hooks = {"response": []}
        self.verify = self.trust_env = True
        self.stream = False
        self.max_redirects = DEFAULT_REDIRECT_LIMIT
        self.adapters = OrderedDict()
        self.mount("https://", HTTPAdapter())
        self.mount("http://", HTTPAdapter())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()

    # The longest prefix first.
    def mount(self, prefix, adapter):
        self.adapters[prefix] = adapter
        for key in [k for k in self.adapters if len(k) < len(prefix)]:
            self.adapters[key] = self.adapters.pop(key)

    def get_adapter(self, url):
        for prefix, adapter in self.adapters.items():
            if url.lower().startswith(prefix.lower()):
                return adapter
        raise InvalidSchema("No connection adapters were found for %r" % url)

    def prepare_request(self, request):
        hooks = request.hooks
        if not hooks.get("response"):
            hooks = self.hooks
        p = PreparedRequest()
        p.prepare(
            request.method.upper(), request.url,
            _merged(request.headers, self.headers), request.files,
            request.data, _merged(request.params, self.params),
            request.auth or self.auth,
            {**self.cookies, **(request.cookies or {})}, hooks, request.json)
        return p

    def request(self, method, url, params=None, data=None, headers=None,
                cookies=None, files=None, auth=None, timeout=None,
                allow_redirects=True, proxies=None, hooks=None, stream=None,
                verify=None, cert=None, json=None):
        request = self.prepare_request(Request(
            method.upper(), url, headers, files, data, params, auth, cookies,
            hooks, json))
        return self.send(request, timeout=timeout, stream=stream,
                         verify=verify, cert=cert, proxies=proxies)

    def send(self, request, **kwargs):
        if isinstance(request, Request):
            raise ValueError("You can only send PreparedRequests.")
        kwargs.pop("allow_redirects", None)
        for name in "stream", "verify", "cert", "proxies":
            if kwargs.get(name) is None:
                kwargs[name] = getattr(self, name)
        adapter = self.get_adapter(request.url)
        response = adapter.send(request, **kwargs)
        response.cookies = RequestsCookieJar()
        hooks = request.hooks.get("response") or []
        for hook in hooks if isinstance(hooks, (list, tuple)) else [hooks]:
            response = hook(response, **kwargs) or response
        if not kwargs["stream"]:
            response.content
        return response

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def close(self):
        for adapter in self.adapters.values():
            adapter.close()


def session():
    return Session()
