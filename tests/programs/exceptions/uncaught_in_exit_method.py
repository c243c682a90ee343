# An error raised by __exit__, with the body's error as its context.
class Door:
    def __enter__(self):
        print("open")
        return self

    def __exit__(self, *exc):
        print("closing with", exc[0].__name__ if exc[0] else None)
        raise RuntimeError("door is stuck")


try:
    with Door():
        pass
except RuntimeError as e:
    print(e, e.__context__)
with Door():
    raise KeyError("inside")
