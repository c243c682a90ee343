# print: sep, end, file, flush, several arguments, odd ones.
import sys
print()
print("a", "b", 1, None, True, [1, "x"], sep="")
print("a", "b", sep=", ")
print("a", "b", sep=None, end=None)
print("no newline", end="")
print("!", end="\n\n")
print(1, 2, 3, sep="\n")
print(*range(5), sep=" < ")
print(*"abc", *[1, 2], sep="-", end=".\n")
print("x", end="é\n")
print(sep="unused")
print("", "", sep="|")
print([], (), {}, set(), "", b"", sep="/")
print("to stdout", file=sys.stdout, flush=True)
print("to stderr", file=sys.stderr)
print("tab\there", "new\nline", 'quote"s', "back\\slash")
print(print("inner"), print("second", end=" "))


class File:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("<flush>")


f = File()
print("one", 2, sep="-", end="!", file=f)
print(file=f, flush=True)
print("x", file=f)
print(f.parts)
for bad in (lambda: print("a", sep=1), lambda: print("a", end=b""), lambda: print("a", foo=1), lambda: print("a", file=5), lambda: print("a", flush="yes"), lambda: print(sep=[])):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)


class Loud:
    def __str__(self):
        print("[str called]", end="")
        return "Loud"


print(Loud(), Loud(), sep="+")
class Failing:
    def __str__(self): raise ValueError("in str")
try:
    print("before", Failing(), "after")
except ValueError as e:
    print("|", e)
print("ünïcödé → ✓ 😀", "ab\x00c".replace("\x00", "0"), 1e100, -0.0, 10 ** 25, sep="; ")
my_print = print
print = lambda *a, **k: my_print("wrapped:", *a, **k)
print("hello", end="?\n")
del print
print("restored")
print(list(iter(print, None)), list(map(print, [], [])), next(iter(print, 0)))
