# a crawler over a made-up site: a queue, a seen set, depth and workers
import asyncio

SITE = {"/": ["/a", "/b"], "/a": ["/a/1", "/a/2", "/"], "/b": ["/a", "/b/1"], "/a/1": [],
        "/a/2": ["/b/1"], "/b/1": ["/missing"]}


class Crawler:
    def __init__(self, workers):
        self.q, self.seen, self.order, self.errors = asyncio.Queue(), set(), [], []
        self.workers = workers

    def add(self, url, depth):
        if url not in self.seen:
            self.seen.add(url)
            self.q.put_nowait((url, depth))

    async def fetch(self, url):
        await asyncio.sleep(0.1 * len(url))
        if url not in SITE:
            raise LookupError(f"404 {url}")
        return SITE[url]

    async def work(self, name):
        while True:
            url, depth = await self.q.get()
            try:
                links = await self.fetch(url)
                self.order.append(url)
                print(f"{asyncio.get_running_loop().time():.1f} {name} {'  ' * depth}{url} {len(links)} links")
                for link in links:
                    self.add(link, depth + 1)
            except LookupError as e:
                self.errors.append(str(e))
            finally:
                self.q.task_done()

    async def run(self):
        self.add("/", 0)
        ws = [asyncio.create_task(self.work(f"w{i}")) for i in range(self.workers)]
        await self.q.join()
        for w in ws:
            w.cancel()
        return self.order, self.errors


for n in (1, 3):
    print(asyncio.run(Crawler(n).run()))
