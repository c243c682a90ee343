# What can be referred to weakly, and which classes get a __weakref__ of their own.
import weakref


def told(*fs):
    for f in fs:
        try:
            print(repr(f()), end="; ")
        except BaseException as e:
            print(type(e).__name__, e, end="; ")
    print()


def f(): pass
def g(): yield


class Plain: pass
class Slots: __slots__ = ()
class SlotsRef: __slots__ = ("a", "__weakref__")
class SlotsBelow(SlotsRef): __slots__ = ("b",)
class Open(Slots): pass
class Closed(Plain): __slots__ = ()
class Int(int): pass
class Str(str): pass
class Tuple(tuple): pass
class Bytes(bytes): pass
class Float(float): pass
class List(list): pass
class Dict(dict): pass
class Set(set): pass
class Err(ValueError): pass
class Meta(type): pass
class SlotDict(dict): __slots__ = ()
class SlotSet(set): __slots__ = ()
class Mixed(Slots, Plain): __slots__ = ()
class Prop(property): pass


for v in (1, "a", b"", 1.5, None, True, [], {}, (), set(), frozenset(), range(3), slice(1), f,
          object(), len, int, g(), property(f), classmethod(f), staticmethod(f), ValueError(), f.__get__(1),
          iter([]), iter({}), {}.keys(), zip(), map(f, []), enumerate([]), reversed([]),
          bytearray(), super(Int, Int()), Plain.__dict__, NotImplemented, ..., weakref, f.__call__):
    try:
        print(type(v).__name__, weakref.ref(v)() is v, end="; ")
    except TypeError as e:
        print(e, end="; ")
print()
for c in (Plain, Slots, SlotsRef, SlotsBelow, Open, Closed, Int, Str, Tuple, Bytes, Float, List, Dict, Set,
          Err, SlotDict, SlotSet, Mixed, Prop):
    v = c()
    try:
        print(c.__name__, "__weakref__" in vars(c), weakref.ref(v)() is v, end="; ")
    except TypeError as e:
        print(e, end="; ")
print()
told(lambda: weakref.ref(Meta("M", (), {})) is not None, lambda: "__weakref__" in vars(Meta),
     lambda: weakref.WeakSet([{}]), lambda: weakref.WeakValueDictionary(a=[]),
     lambda: weakref.WeakKeyDictionary({5: 1}), lambda: weakref.proxy(()),
     lambda: weakref.finalize({}, print), lambda: weakref.WeakMethod(5),
     lambda: weakref.WeakMethod(Slots().__init__), lambda: Plain().__weakref__,
     lambda: Slots().__weakref__, lambda: setattr(Plain(), "__weakref__", 1),
     lambda: weakref.getweakrefcount({}), lambda: weakref.getweakrefs(5))
told(lambda: type("X", (Plain,), {"__slots__": "__weakref__"}),
     lambda: type("X", (Plain,), {"__slots__": "__dict__"}),
     lambda: type("X", (Slots,), {"__slots__": ("__dict__", "__weakref__")}),
     lambda: type("X", (set,), {"__slots__": "__weakref__"}),
     lambda: type("X", (dict,), {"__slots__": "__weakref__"}),
     lambda: type("X", (ValueError,), {"__slots__": "__weakref__"}),
     lambda: type("X", (ValueError,), {"__slots__": "__dict__"}),
     lambda: type("X", (SlotsRef,), {"__slots__": "__weakref__"}),
     lambda: type("X", (Int,), {"__slots__": "__weakref__"}))
