# A session's headers, parameters, cookies, hooks and adapters.
import requests
from requests.adapters import HTTPAdapter

with requests.Session() as s:
    print(dict(s.headers), list(s.adapters), type(s.adapters["http://"]),
          s.verify, s.max_redirects, s.params, s.auth, s.cookies, s.trust_env)
    s.headers["X"] = "1"
    s.headers.update({"Y": "2"})
    s.params = {"p": 1}
    s.auth = ("a", "b")
    s.cookies["k"] = "v"
    s.cookies.set("k2", "v2")
    r = s.get("http://h/", params={"q": 2}, headers={"X": None, "Z": "3"},
              cookies={"o": "n"})
    print(r.url, dict(r.request.headers))
    adapter = HTTPAdapter(pool_connections=3, pool_maxsize=4, max_retries=2,
                          pool_block=True)
    s.mount("http://h", adapter)
    print(list(s.adapters), s.get_adapter("http://h/x") is adapter,
          s.get_adapter("http://H/") is adapter,
          s.get_adapter("http://other/") is adapter)
    try:
        s.get_adapter("ftp://x")
    except requests.exceptions.InvalidSchema as e:
        print(e)
    s.hooks["response"].append(
        lambda r, *args, **kwargs: print("hook", r.status_code))
    s.get("http://h/")
    s.get("http://h/", hooks={"response": lambda r, **kw: print("own hook")})
    request = requests.Request("get", "http://h/prep", params={"a": 1})
    prepared = s.prepare_request(request)
    print(request, prepared, prepared.method, prepared.url,
          s.send(prepared).status_code)
print(requests.Request("PUT", "http://h/", json=[1]).prepare().body)
s = requests.session()
s.close()
print(type(s), s.get("http://h/").status_code)
