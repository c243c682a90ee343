# sys.stdout, sys.stderr and sys.stdin as objects: what they are called, can do and refuse
import io
import sys


def tell(what, f, *args):
    try:
        print(what, "->", f(*args))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


print(sys.stdout)
print(sys.stderr, sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__)
for stream in (sys.stdin, sys.stdout, sys.stderr):
    print(stream.name, stream.mode, stream.encoding.lower(), stream.closed, stream.newlines)
    print(stream.fileno(), stream.readable(), stream.writable())
print(sys.stderr.errors, sys.stdout.isatty())
print(sys.stdout.buffer.name, sys.stdout.buffer.mode, sys.stdout.buffer.closed)
print(sys.stdout.buffer is sys.stdout.buffer, sys.stderr.buffer is sys.stdout.buffer)

print(sys.stdout.write("three\n"), sys.stdout.write(""), sys.stdout.write("größe\n"))
sys.stdout.writelines(["one\n", "two\n"])
sys.stdout.writelines(word + "\n" for word in ("a", "b"))
sys.stdout.writelines({"dict\n": 1})
sys.stdout.flush()
sys.stderr.writelines(("to ", "stderr\n"))
print(sys.stdout.buffer.write(b"bytes\n"), sys.stdout.buffer.write(bytearray(b"more\n")))
sys.stdout.buffer.flush()
sys.stdout.reconfigure(line_buffering=True, encoding="utf-8")

for bad in (1, None, b"bytes"):
    tell(f"write {bad!r}", sys.stdout.write, bad)
    tell(f"writelines {bad!r}", sys.stdout.writelines, bad)
    tell(f"writelines [{bad!r}]", sys.stdout.writelines, ["first\n", bad])
for bad in (1, None, "text", [1]):
    tell(f"buffer.write {bad!r}", sys.stdout.buffer.write, bad)
tell("read", sys.stdout.read)
tell("readline", sys.stdout.readline)
tell("readlines", sys.stdout.readlines)
tell("next", lambda: next(sys.stdout))
tell("list", lambda: list(sys.stderr))
tell("write to stdin", sys.stdin.write, "x")
try:
    sys.stdout.read(5)
except io.UnsupportedOperation as e:
    print("as its class:", e, isinstance(e, ValueError), isinstance(e, OSError))
tell("no attribute", lambda: sys.stdout.zork)
sys.stdout.mark = "own attribute"
print(sys.stdout.mark)
