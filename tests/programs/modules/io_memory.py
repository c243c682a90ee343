# io: StringIO and BytesIO as files
import io

s = io.StringIO("one\ntwo\nthree")
print(s.read(2), s.tell(), s.readline(), s.readlines(), s.read(), s.tell())
s.seek(0)
print([line for line in s], s.seek(0, 2))
s.write("!")
print(s.getvalue(), s.truncate(3), s.getvalue(), s.tell())
s.seek(1)
s.write("XY")
print(s.getvalue(), s.readable(), s.writable(), s.seekable(), s.isatty(), s.closed)
print("a", 1, file=s, sep="|", end=";")
print(s.getvalue())
for f in (lambda: s.write(5), lambda: s.seek(-1), lambda: s.seek(1, 1), lambda: s.seek(0, 5), lambda: io.StringIO(5), lambda: s.fileno()):
    try:
        f()
    except Exception as e:
        print(type(e).__name__, e)
with io.StringIO() as t:
    t.writelines(["x\n", "y\n"])
    print(repr(t.getvalue()))
try:
    t.read()
except ValueError as e:
    print(e)
b = io.BytesIO(b"abc\ndef")
print(b.read(1), b.readline(), b.tell(), b.getvalue(), b.seek(-2, 2), b.read(), list(io.BytesIO(b"1\n2")))
b.seek(10)
b.write(b"z")
print(b.getvalue())
try:
    b.write("text")
except TypeError as e:
    print(e)
try:
    b.fileno()
except io.UnsupportedOperation as e:
    print(type(e).__mro__[1].__name__, e)
print(isinstance(s, io.TextIOBase), isinstance(b, io.IOBase), io.SEEK_END)
