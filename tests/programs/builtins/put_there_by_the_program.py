# What a program puts into the module builtins, every module can name.
import builtins


class Put:
    def name(self):
        return type(self).__name__


builtins.Put = Put
builtins.__dict__.setdefault("again", [Put]).append(Put())
del builtins.Put.name
print(Put is builtins.Put, again[1].__class__ is again[0], hasattr(Put, "name"))
