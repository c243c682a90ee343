# an exception whose __str__ fails, and one of another module
class E(Exception):
    def __str__(self): raise ValueError("in str")
class F(Exception): pass
F.__module__ = "mm"
try: raise F("x")
except F as e:
    try: raise E()
    except E: 1 / 0
