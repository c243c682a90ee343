# Pools of connections: one that blocks makes its users wait, others do not.
import time
from concurrent.futures import ThreadPoolExecutor
import requests
from requests.adapters import HTTPAdapter


def many(n, block, size=10, hosts=("h",)):
    start = time.monotonic()
    with requests.Session() as s:
        s.mount("http://", HTTPAdapter(pool_maxsize=size, pool_block=block))
        urls = [f"http://{hosts[i % len(hosts)]}/" for i in range(n)]
        with ThreadPoolExecutor(n) as pool:
            good = sum(map(bool, pool.map(s.post, urls)))
    print(n, block, size, hosts, good, round(time.monotonic() - start, 1))


many(20, False)
many(20, True)
many(3, True, 1)
many(8, True, 2, ("a", "b"))
with requests.Session() as s:
    s.mount("http://", HTTPAdapter(pool_maxsize=1, pool_block=True))
    with s.get("http://h/", stream=True) as r:
        print([c for c in r.iter_content(5)])
    r = s.get("http://h/", stream=True)
    print(next(r.iter_lines()))
    r.close()
    print(s.get("http://h/").text)
