# import *, __all__, and a module that runs only once
import sys
from mod_star import *
import mod_star
import mod_star as again

print(public, visible())
for name in ("hidden", "_private"):
    try:
        print(globals()[name])
    except KeyError as e:
        print("not imported:", e)
print(again is mod_star, "mod_star" in sys.modules, mod_star.hidden)
mod_star.public = "changed"
print(public, again.public, visible())


def late():
    from mod_star import public as p, hidden
    return p, hidden


print(late())
