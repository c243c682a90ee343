# The whole protocol of a generator.
def gen():
    print("started")
    try:
        while True:
            try:
                got = yield "ready"
                print("got", got)
            except ValueError as e:
                print("handled", e)
                yield "after error"
    finally:
        print("finally")


g = gen()
print(next(g))
print(g.send(1))
print(g.throw(ValueError("v")))
print(g.send("ignored"))
print(g.close(), g.close())
try:
    next(g)
except StopIteration as e:
    print("stopped", e.value)
g = gen()
try:
    g.send(5)
except TypeError as e:
    print(e)
g.close()
print("closed before start: no output")
try:
    g.send(None)
except StopIteration:
    print("exhausted")
g = gen()
try:
    g.throw(KeyError("at start"))
except KeyError as e:
    print("not started:", e)
g = gen()
next(g)
try:
    g.throw(TypeError, "old style")
except TypeError as e:
    print("came out:", e)


def stubborn():
    while True:
        try:
            yield 1
        except GeneratorExit:
            print("refused")
            yield 2


g = stubborn()
next(g)
try:
    g.close()
except RuntimeError as e:
    print(e)


def on_exit():
    try:
        yield
    except GeneratorExit:
        print("asked to leave")
        return "value is lost"


g = on_exit()
next(g)
print(g.close())


def raises_in_close():
    try:
        yield
    finally:
        raise OSError("from finally")


g = raises_in_close()
next(g)
try:
    g.close()
except OSError as e:
    print(repr(e), repr(e.__context__))
try:
    gen().throw(5)
except TypeError as e:
    print(e)
print("end")
g = gen()
next(g)
