# What goes to stdout and what to stderr; write returns a count.
import sys
print("out 1")
print("err 1", file=sys.stderr)
sys.stdout.write("out 2\n")
sys.stderr.write("err 2\n")
n = sys.stdout.write("chars\n")
print(n)
print("err last", 5, None, file=sys.stderr, sep="-", end="!\n")
print("out 3", file=None)
print("flush", flush=True, end="")
print()
