# Servers that are down, lost, slow, or reset connections.
#% http down.org refuse
#% http hole.org silent
#% http bad.org fail 100%
#% http slow.org latency 1
import time
import requests

for host in "down.org", "hole.org", "bad.org", "slow.org":
    for timeout in 0.2, (0.4, 0.3):
        start = time.monotonic()
        try:
            requests.get(f"http://{host}/q?a=1", timeout=timeout)
        except requests.RequestException as e:
            print(host, timeout, [c.__name__ for c in type(e).__mro__], repr(e),
                  "|", e, e.request, e.response, type(e.args[0]).__module__,
                  type(e.__context__).__name__,
                  round(time.monotonic() - start, 1))
