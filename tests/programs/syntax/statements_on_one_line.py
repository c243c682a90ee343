# Semicolons, simple suites, ellipsis bodies, continuation lines, blank lines.
a = 1; b = 2; print(a, b)
if a: print("one"); print("two")
else: print("never")
for i in range(2): print(i, end=" "); print("-", end=" ")
print()
while a < 3: a += 1
else: print("done", a)
def f(x): return x + 1
def g(): pass; return 2;
class E: pass
class F(E): n = 1; m = 2
print(f(1), g(), F.n + F.m, issubclass(F, E))
try: 1 / 0
except ZeroDivisionError as e: print(e)
else: pass
finally: print("fin")
with_parens = (1 +
               2

               + 3)
print(with_parens)
lst = [
    1,   # comment inside
    2,

    3,
]
print(lst)
def h(
    a,
    b=2,
    *,
    c=3,
):
    # only a comment

    """not a docstring? it is"""
    return (a, b, c)
print(h(1), h.__doc__)
x = 1 \
    + 2
print(x)
if (a == 3 and
        b == 2):
  print("two-space indent")
  if a:
         print("odd indent")
pass; ...; None; "a string statement"; 1
class G: "doc only"
print(G.__doc__)
if a:
	print("tab")
	if b:
		print("tabs")
def deco(f): return f
@deco
def k(): ...
print(k())

if 1:
    pass
# comment at column 0 inside
    print("same block")
      # comment at odd column
    print("still same")
