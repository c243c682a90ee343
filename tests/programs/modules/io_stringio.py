# io.StringIO: write, read, seek, lines, print into it, closing
import io

s = io.StringIO()
print(s.write("hello\n"), s.write("wörld\nlast"), repr(s.getvalue()), s.tell())
s.seek(0)
print(repr(s.read(3)), repr(s.readline()), repr(s.read()), repr(s.read()))
s.seek(0)
print([line for line in s], s.readlines())
print("printed", 1, 2, sep="-", file=s)
print(repr(s.getvalue()))
t = io.StringIO("one\ntwo\nthree")
print(next(t), t.readlines(), t.getvalue().count("\n"))
t.seek(4)
t.write("TWO")
print(repr(t.getvalue()), t.tell())
t.truncate(7)
print(repr(t.getvalue()), t.readable(), t.writable(), t.seekable(), t.closed)
with io.StringIO("x") as u:
    print(u.read())
print(u.closed)
try:
    u.read()
except ValueError as e:
    print("ValueError:", e)
t.writelines(["a", "b"])
print(repr(t.getvalue()), repr(io.StringIO("a\r\nb").read()))
try:
    t.write(5)
except TypeError as e:
    print("TypeError:", e)
b = io.BytesIO(b"bytes")
print(b.read(2), b.getvalue())
