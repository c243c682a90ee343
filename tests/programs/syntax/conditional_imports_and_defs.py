# def and class inside if, for and try: the last one run wins.
if True:
    def f():
        return "true branch"
else:
    def f():
        return "false branch"
for i in range(3):
    def g(i=i):
        return i * 10

    class K:
        n = i

        def get(self):
            return i
try:
    def h():
        return nope
    h()
except NameError as e:
    msg = str(e)

    def h():
        return "replaced: " + msg
print(f(), g(), K.n, K().get(), h())
i = 77
print(K().get(), g())


def make(kind):
    if kind == "a":
        class T:
            name = "A"
    else:
        class T:
            name = "B"
    return T


print(make("a").name, make("b").name, make("a") is make("a"))
print(make("a").__qualname__, f.__qualname__, g.__defaults__)
while True:
    def last(): return "in while"
    break
print(last())
with_else = []
for _ in ():
    def never(): pass
else:
    def never(): return "else"
print(never())
