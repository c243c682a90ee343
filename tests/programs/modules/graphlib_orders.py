# graphlib: orders, nodes in parallel, cycles, and what is out of turn
import asyncio
import random
from graphlib import CycleError, TopologicalSorter


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e.args)


graph = {"D": ["B", "C"], "C": ["A"], "B": ["A"]}
print(*TopologicalSorter(graph).static_order())
print(TopologicalSorter[int], CycleError.__mro__, list(TopologicalSorter({}).static_order()))

r = random.Random(7)
for _ in range(60):
    n = r.randrange(1, 8)
    graph = {r.randrange(n): [r.randrange(n) for _ in range(r.choice((0, 0, 1, 1, 2, 3)))]
             for _ in range(r.randrange(n + 1))}
    attempt(lambda: list(TopologicalSorter(graph).static_order()))
    sorter = TopologicalSorter(graph)
    try:
        sorter.prepare()
    except CycleError as e:
        print("cycle", e.args[1])
    while sorter and (ready := list(sorter.get_ready())):
        r.shuffle(ready)
        for node in ready:
            sorter.done(node)
        print("   ", ready, bool(sorter))

s = TopologicalSorter()
attempt(s.get_ready)
attempt(s.is_active)
attempt(s.done, 1)
s.add("a", "b", "b")
s.add("a", "c")
s.add("d")
s.prepare()
attempt(s.add, "x")
attempt(s.prepare)
attempt(s.done, "zz")
attempt(s.done, "b")
print(s.get_ready(), s.get_ready(), s.is_active())
for nodes in "b", "b", "a", "cdc":
    attempt(s.done, *nodes)
print(s.get_ready())
attempt(s.done, "a")
print(s.is_active(), s.get_ready())
attempt(lambda: list(s.static_order()))
attempt(TopologicalSorter, [1])
attempt(TopologicalSorter, {1: [[]]})


async def build(name, done):
    await asyncio.sleep(len(name))
    done.put_nowait(name)


async def main():
    sorter = TopologicalSorter({"app": ["core", "ui"], "ui": ["core"], "core": [], "docs": []})
    sorter.prepare()
    done = asyncio.Queue()
    while sorter.is_active():
        started = [asyncio.create_task(build(name, done)) for name in sorter.get_ready()]
        print(asyncio.get_running_loop().time() >= 0, len(started))
        name = await done.get()
        print("built", name)
        sorter.done(name)


asyncio.run(main())
