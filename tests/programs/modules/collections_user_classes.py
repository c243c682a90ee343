# collections: UserDict, UserList and UserString, and classes made of them
import collections
import copy
import pickle
from collections import UserDict, UserList, UserString


def attempt(f, *args, **kwargs):
    try:
        print(repr(f(*args, **kwargs)))
    except Exception as e:
        print(type(e).__name__, e.args)


def public(cls):
    return [name for name in dir(cls) if name[0] != "_"]


u = UserDict({"a": 1}, b=2)
print(u, len(u), u["a"], u | {"c": 3}, {"c": 3} | u, u | UserDict(d=1), type(u.copy()), u.get("z"), "a" in u)
print(u == {"a": 1, "b": 2}, {"a": 1, "b": 2} == u, u.keys(), u.values(), u.items(), bool(UserDict()))
print(UserDict.fromkeys("ab"), UserDict.fromkeys("ab", 0), public(UserDict))
attempt(u.__getitem__, "q")
attempt(u.pop, "q")
attempt(u.pop, "a")
attempt(u.popitem)
attempt(u.popitem)
attempt(lambda: u | 3)
attempt(lambda: u | [(1, 2)])
attempt(hash, u)
attempt(UserDict, 1, 2)
attempt(UserDict, dict=3)
attempt(UserDict, 5)
u |= {"k": 1}
u |= [("l", 2)]
u.update([("p", 1)], q=2)
print(u, u.setdefault("r"), copy.copy(u), copy.deepcopy(u), pickle.loads(pickle.dumps(u)))


class Lower(UserDict):
    def __init__(self, *args, **kwargs):
        self.stored = 0
        super().__init__(*args, **kwargs)

    def __setitem__(self, key, value):
        self.stored += 1
        super().__setitem__(key.lower(), value)

    def __missing__(self, key):
        return "no " + key


w = Lower(A=1)
w["B"] = 2
print(w, w.stored, w["zz"], w.get("zz"), "zz" in w, w | {"C": 1}, {"C": 1} | w, w.copy().stored, copy.copy(w).stored)
del w["a"]
print(w, w.__dict__, w.setdefault("D", 4), type(w.copy()))
attempt(w.pop, "nope")

v = UserList([3, 1, 2])
print(v, v[0], v[1:], type(v[1:]), v + [4], [4] + v, v + UserList([5]), v * 2, 2 * v, v + (7,), len(v), 3 in v)
print(v == [3, 1, 2], [3, 1, 2] == v, v < [4], [0] < v, v >= UserList([3]), v != [1], UserList([1]) == (1,), v.__eq__(3))
print(v.count(1), v.index(2), v.copy(), type(v.copy()), sorted(v), list(reversed(v)), UserList("abc"), UserList(v))
for f, args in ((v.index, [9]), (v.pop, [10]), (v.remove, [10]), (v.__getitem__, [5]), (v.__getitem__, ["a"]), (hash, [v]),
                (UserList, [3]), (UserList, [None]), (lambda: v + 3, []), (lambda: v < 3, [])):
    attempt(f, *args)
v.sort(key=lambda x: -x, reverse=False)
v.reverse()
v.append(9)
v.extend([1])
v.extend(UserList([0]))
v.insert(0, "i")
v.remove(9)
print(v, v.pop(), v.pop(0))
v[0] = 5
v[1:2] = [7, 8]
del v[0]
v += [1]
v += UserList([2])
v += "ab"
v *= 2
del v[1:3]
print(v, public(UserList), pickle.loads(pickle.dumps(v)), copy.deepcopy(UserList([[1]])))
v.clear()
print(v, isinstance(v, collections.abc.MutableSequence), isinstance(v, list))


class Tagged(UserList):
    pass


t = Tagged([1])
t.tag = 1
print(hasattr(t.copy(), "tag"), hasattr(copy.copy(t), "tag"), type(t + [1]), type(t[0:1]), type(t * 2))

s = UserString("Hello")
print(s, repr(s), type(s.upper()), s + "x", "x" + s, s + UserString("y"), s * 2, 2 * s, s[1], type(s[1]), s[1:3], len(s))
print("ell" in s, UserString("ell") in s, s == "Hello", "Hello" == s, s < "I", hash(s) == hash("Hello"), {s: 1}["Hello"])
print(s.find("l"), s.split("l"), s.partition("l"), s.replace("l", "L"), s.center(9, "*"), s.encode(), s.join("ab"))
print(s.startswith("He"), s.endswith(("o", "p")), s.isalpha(), int(UserString("5")), float(UserString("1.5")), s.zfill(9))
print(s % (), UserString("%s!") % "a", "x%s" % s, UserString("%(a)s") % {"a": 1}, f"{s} {s!r}", UserString("{}").format(3))
print(s.count("l", 3), s.strip("H"), s.title(), s.swapcase(), s.removeprefix("He"), UserString(5), UserString(s), s + 3)
print(s.find(UserString("l")), s.replace(UserString("l"), UserString("q")), s.maketrans("a", "b"), s.translate({72: "J"}))
print(copy.copy(s), copy.deepcopy(s), pickle.loads(pickle.dumps(s)), sorted([UserString("b"), UserString("a")]))
print(s.__getnewargs__(), UserString.__mro__, public(UserString), isinstance(s, str))
for f, args in ((s.index, ["z"]), (s.__getitem__, [9]), (s.split, [""]), (lambda: s < 3, []), (lambda: 3 in s, [])):
    attempt(f, *args)


class Modulo:
    def __rmod__(self, other):
        return "never asked"

    def __str__(self):
        return "formatted"


print("%s" % Modulo(), b"%d" % 3)
