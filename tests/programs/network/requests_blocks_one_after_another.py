# Each request takes 0.1 s, one after another.
import requests
import time

start = time.time()
for i in range(3):
    r = requests.get(f"http://example.com/{i}", params=None)
    print(r.status_code, r.ok, r.reason, r.text, r.content, r.json(), r.url)
    r.raise_for_status()
    print(time.time() - start, time.perf_counter())
