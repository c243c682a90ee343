# sys.exit with a number: output so far, finally blocks, that status.
import sys


class C:
    def __enter__(self): return self
    def __exit__(self, t, v, tb): print("exit", t.__name__, v.code)


try:
    with C():
        print("leaving")
        sys.exit(3)
except Exception:
    print("not an Exception")
finally:
    print("finally")
print("not reached")
