# StringIO and BytesIO: what they are called, and arguments that they refuse
import io
import re

s, b = io.StringIO("a\nb"), io.BytesIO(b"ab")
for v in s, b:
    print(re.sub("0x[0-9a-f]+", "0x", repr(v)), type(v).__module__, type(v))
    for f in (lambda: v.nothing, lambda: v + 1, lambda: len(v), lambda: v[0],
              lambda: v.read("x"), lambda: v.readline([]), lambda: v.write(1.5),
              lambda: v.seek("x"), lambda: v.truncate(1.5), lambda: v.read(True)):
        try:
            print(f())
        except Exception as e:
            print(type(e).__name__, e)


class Log(io.StringIO):
    def write(self, text):
        return super().write(text.upper())


print("hello", file=(log := Log()))
print(log.getvalue(), end="")
print(re.sub("0x[0-9a-f]+", "0x", repr(log)))
