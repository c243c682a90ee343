# sys: argv, version_info, maxsize, streams, exc_info, limits
import sys

print(len(sys.argv), sys.version_info[:2], sys.version_info >= (3, 8), sys.version_info.major)
print(sys.maxsize, sys.byteorder, sys.getrecursionlimit(), sys.implementation.name)
sys.stdout.write("written\n")
print(sys.stdout.write("abc"), end="\n")
sys.stdout.flush()
sys.stderr.write("to stderr\n")
print("also", file=sys.stderr)
print("kept", file=sys.stdout, flush=True)
print(sys.exc_info())
try:
    raise ValueError("v")
except ValueError as e:
    t, v, tb = sys.exc_info()
    print(t.__name__, v is e, tb is not None, sys.exception() is e)
print(sys.getsizeof(0) > 0, sys.platform in ("linux", "darwin"), sys.getdefaultencoding())
print(sys.float_info.max, sys.float_info.epsilon, sys.intern("abc") == "abc", sys.maxunicode)
print("sys" in sys.modules, sys.modules["sys"] is sys)
sys.exit(4)
