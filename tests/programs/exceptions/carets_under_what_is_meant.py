# What is marked under a line of a traceback: operators, brackets, calls, wide characters.
import traceback


def show(f):
    try:
        f()
    except Exception:
        lines = traceback.format_exc().split("\n")
        print("\n".join(lines[3:]))


x, y, none, d = 1, "a", None, {}


def power(): return x   **y
def floor(): return x//none
def shift(): return x<<y
def grouped(): return (x + 1)/y
def grouped_apart(): return ( ( x )-y)
def grouped_close(): return (((x) )+y)
def grouped_long(): return ((x)** (y))
def grouped_wide(): return ((x) //y)
def at(): return (x)  @  (y)
def minus(): return ((x) -(y))
def inplace():
    v = x
    v **= y
def unary(): return -y
def invert(): return ~ y
def compare(): return x < y
def chain(): return 0 < x < y
def item(): return d["a"]["b"]
def odd_item(): return d [ "a" ] [0]
def nested(): return [1][[0][5]]
def called(): return x(1)(2)
def of_call(): return str(x) + x + x
def attribute(): return x.real.nope
def wide(): return "日本" + x
def wide_item(): return {"日本": 1}["é"]
def comment(): return x + y  # said so
def lines(): return (x
                     + y)
def more_lines(): return (d
                          ["a"]
                          ["b"])
def whole(): return x + y
def with_text(): return f"{x + y} and {d['q']}"
def comprehension(): return [x + i for i in "ab"]
def lambdas(): return (lambda v: v + y)(x)
def both(): return x and none.nope
def conditional(): return none.nope if x else y
def raised(): raise KeyError(x + 1) from None
def asserted(): assert x == 2, "message"
def deleted():
    del d["z"]
def unpacked():
    a, b = x, y, x
def starred(): return print(*x)
def spread(): return dict(**x)
def attribute_set():
    x.real = 2
def subscript_set():
    x[0] = y
def augmented():
    d["n"] += 1
def loop():
    for _ in x: pass
def managed():
    with x: pass
def matched():
    match x:
        case none.nope: pass
def sliced(): return d[1:2]
def negative(): return [1, 2][ - 3 ]
def deep(): return ((((x + (((y)))))))
def text_times(): return y * y


for f in list(globals().values()):
    if callable(f) and f is not show:
        show(f)
