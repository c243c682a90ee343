# Errors while values are destroyed do not stop the program.
class Quiet:
    def __init__(self, name): self.name = name
    def __del__(self): print("gone", self.name)


def f():
    q = Quiet("in f")
    raise ValueError("from f")


try:
    f()
except ValueError as e:
    print("handling", e)
print("after except")
held = None
try:
    f()
except ValueError as e:
    held = e
print("still held by the traceback")
held = None
print("end")
