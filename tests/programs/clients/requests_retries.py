# max_retries: a number, or a Retry.
#% http down.org refuse
#% http bad.org fail 100%
#% http busy.org status 503
import time
import requests
from requests.adapters import HTTPAdapter
from urllib3.util.retry import Retry


def attempt(url, retries):
    start = time.monotonic()
    with requests.Session() as s:
        s.mount("http://", HTTPAdapter(max_retries=retries))
        try:
            result = s.get(url, timeout=0.2).status_code
        except requests.RequestException as e:
            result = f"{type(e).__name__} {e}"
    print(retries, result, round(time.monotonic() - start, 1))


for host in "down", "bad", "busy":
    for retries in (0, 2, Retry(3, backoff_factor=0.1, status_forcelist=[503]),
                    Retry(2, status_forcelist=[503], raise_on_status=False),
                    Retry(5, connect=1, read=1)):
        attempt(f"http://{host}.org/", retries)
print(repr(Retry(3)), Retry.from_int(2))
