# inspect: the is-functions over many kinds of things
import asyncio
import inspect
import math


def fn(): pass
def gen(): yield
async def co(): pass
async def agen(): yield


class C:
    def m(self): pass


c, ag, g = co(), agen(), gen()
things = {"fn": fn, "gen": gen, "co": co, "agen": agen, "C": C, "C.m": C.m, "C().m": C().m, "len": len,
          "math": math, "lambda": lambda: 0, "co()": c, "agen()": ag, "gen()": g, "5": 5}
names = ["isfunction", "ismethod", "isclass", "ismodule", "isbuiltin", "isroutine", "iscoroutine",
         "iscoroutinefunction", "isgenerator", "isgeneratorfunction", "isasyncgen",
         "isasyncgenfunction", "isawaitable", "isabstract"]
for n in names:
    print(n, [k for k, v in things.items() if getattr(inspect, n)(v)])
print(inspect.getgeneratorstate(g), next(g), inspect.getgeneratorstate(g))
g.close()
print(inspect.getgeneratorstate(g), inspect.getcoroutinestate(c))
c.close()
print(inspect.getcoroutinestate(c), inspect.getdoc(fn), inspect.isawaitable(asyncio.Future))
