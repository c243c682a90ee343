# importlib.py - modules whose names the program computes
import sys

__all__ = ["__import__", "import_module", "invalidate_caches"]

__import__ = __import__


def invalidate_caches():
    pass


def import_module(name, package=None):
    level = len(name) - len(name.lstrip("."))
    if level:
        if not package:
            raise TypeError("the 'package' argument is required to perform a "
                            f"relative import for {name!r}")
        above = package.rsplit(".", level - 1)
        if len(above) < level:
            raise ImportError(
                "attempted relative import beyond top-level package")
        name = above[0] + "." + name[level:] if name[level:] else above[0]
    __import__(name)
    return sys.modules[name]


def _resolve(path):
    """The object that a dotted path leads to: a module as far as there is one,
    attributes of it from there on."""
    name, *rest = path.split(".")
    found = import_module(name)
    for part in rest:
        name += "." + part
        try:
            found = getattr(found, part)
        except AttributeError:
            import_module(name)
            found = getattr(found, part)
    return found
