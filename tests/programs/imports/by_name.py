# __import__() and importlib: modules whose names are computed
import asyncio
import importlib
import sys


def attempt(what, *args, **kwargs):
    try:
        print(what(*args, **kwargs))
    except Exception as e:
        print(type(e).__name__, e)


names = [f"mod_{name}" for name in ("bare.inside", "post", "post.rates")]
modules = [importlib.import_module(name) for name in names]
print([m.__name__ for m in modules], modules[1] is sys.modules["mod_post"])
print(importlib.import_module(".table", "mod_post.rates").LIGHT)
print(importlib.import_module("..stamps", "mod_post.rates").stamp(99))
print(importlib.import_module(".", "mod_post") is modules[1])
attempt(importlib.import_module, ".table")
attempt(importlib.import_module, "...table", "mod_post.rates")
attempt(importlib.import_module, "mod_post.parcels")
attempt(importlib.import_module, "")
importlib.invalidate_caches()

print(__import__("mod_post.rates").__name__,
      __import__("mod_post.rates", fromlist=["price"]).__name__,
      __import__("mod_post", fromlist=["delivery"]).delivery.__name__,
      __import__("table", {"__package__": "mod_post.rates"}, level=1).__name__,
      __import__("math").floor(2.5))
attempt(__import__, "")
attempt(__import__, 3)
attempt(__import__, "os", {}, {}, (), -1)
attempt(__import__, "os", None, None, (), 1)
attempt(__import__, "mod_nobody")


async def main():
    for plugin in ("delivery", "stamps"):
        module = importlib.import_module(f"mod_post.{plugin}")
        if hasattr(module, "deliver"):
            print(await module.deliver(plugin, 1))


asyncio.run(main())
