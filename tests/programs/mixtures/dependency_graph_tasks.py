# a make-like graph: every target once, its needs first, cycles found
import asyncio

GRAPH = {"app": ["lib", "ui"], "lib": ["base"], "ui": ["base", "icons"], "base": [], "icons": []}
COST = {"app": 1, "lib": 2, "ui": 1.5, "base": 0.5, "icons": 3}


class Build:
    def __init__(self, graph):
        self.graph, self.tasks = graph, {}

    def check(self, t, path=()):
        if t in path:
            raise ValueError(" -> ".join(path[path.index(t):] + (t,)))
        for n in self.graph[t]:
            self.check(n, path + (t,))

    def target(self, t):
        if t not in self.tasks:
            self.tasks[t] = asyncio.create_task(self.make(t), name=t)
        return self.tasks[t]

    async def make(self, t):
        needs = await asyncio.gather(*map(self.target, self.graph[t]))
        print(f"{asyncio.get_running_loop().time():.1f} make {t} from {needs}")
        await asyncio.sleep(COST[t])
        return t.upper()


async def main():
    b = Build(GRAPH)
    b.check("app")
    print(await b.target("app"), asyncio.get_running_loop().time(), list(b.tasks))
    try:
        Build({"a": ["b"], "b": ["c"], "c": ["b"]}).check("a")
    except ValueError as e:
        print("cycle:", e)


asyncio.run(main())
