# Builtins are names that can be shadowed and found again.
len = lambda x: 42
print(len("abc"))
del len
print(len("abc"))


def f(list, str=5, *, max=7):
    return list, str, max


print(f([1]), list("ab"), max(1, 2))
sum = 0
for i in range(4):
    sum += i
print(sum)
try:
    sum([1, 2])
except TypeError as e:
    print(e)
del sum
print(sum([1, 2]))


class C:
    int = "class attribute"
    value = int
    def m(self): return int("7")
    def list(self): return list("xy")
    print = print


print(C.value, C().m(), C().list())
C.print("through the class")


def g():
    try:
        return len([1])
    finally:
        len_ = "fine"


def h():
    try:
        print(min(3, 4))
        min = 5
    except UnboundLocalError as e:
        return str(e)


print(g(), h())
import builtins
print(builtins.len is len, builtins.abs(-3), hasattr(builtins, "print"), "range" in dir(builtins))
abs = builtins.abs
str = repr
print(str("quoted"), type("x").__name__)
del str
id = input_ = type_ = dict_ = 1
print(id, str(5))
[list_ for list_ in "ab"]
for range in range(2):
    print(range, end=" ")
print(range)
try:
    for i in range(2): pass
except TypeError as e:
    print(e)
