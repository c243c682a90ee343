# sys.exit with a text: it goes to stderr and the status is 1
import sys


def leave(x):
    try:
        sys.exit(x)
    except SystemExit as e:
        print(repr(e), e.code)


for x in (None, 0, 3, "text", (1, 2)):
    leave(x)
try:
    raise SystemExit
except SystemExit as e:
    print(e.code, isinstance(e, Exception))
try:
    sys.exit("leaving with a text")
finally:
    print("finally")
