# folders beside the program are packages: absolute and relative imports, names
# of modules in from and in __all__, and a folder without __init__.py
import asyncio
import sys

import mod_post.rates.table
from mod_post import *
from mod_post.delivery import deliver as by_path, lose
import mod_bare.inside as inside

print(stamp(10), stamp(30), rates.price is mod_post.rates.price)
print(by_path is deliver is rates.bring, hasattr(rates, "_secret"))
print(mod_post.__doc__, mod_post.__package__, rates.table.__package__)
print(mod_post.__file__.endswith("mod_post/__init__.py"))
print([path.endswith("mod_post/rates") for path in rates.__path__])
bare = sys.modules["mod_bare"]
print(inside.where, bare.__file__, bare.inside is inside)
print(sorted(name for name in sys.modules if name.startswith("mod_")))


def attempt(what):
    try:
        what()
    except ImportError as e:
        print(type(e).__name__, e.name, str(e).partition(" (")[0])


def missing_module():
    import mod_post.parcels


def missing_name():
    from mod_post import parcels


def no_package():
    import mod_post.stamps.red


def nothing_inside():
    import mod_bare.outside


def nothing_to_take():
    from mod_bare import outside


def not_in_a_package():
    from . import anything


for what in (missing_module, missing_name, no_package, nothing_inside,
             nothing_to_take, not_in_a_package):
    attempt(what)


async def main():
    print(await asyncio.gather(deliver("Ada", 2), deliver("Bob", 1)))
    await lose("Eve")


asyncio.run(main())
