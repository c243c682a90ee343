# half a surrogate pair is an error on stdout, and escaped on stderr; print() to what is no file,
# and without a sys.stdout
import io
import sys


def tell(what, f, *args, **kw):
    try:
        print(what, "->", f(*args, **kw))
    except Exception as e:
        print(what, "->", type(e).__name__ + ":", e)


class Pieces:
    def write(self, piece):
        pieces.append(piece)


pieces = []
tell("print", print, "a", "é\ud83d!", "never")
tell("write", sys.stdout.write, "né\ud880")
tell("writelines", sys.stdout.writelines, ["one\n", "\udfff"])
print("in a list", ["\ud83d"], {"\udc00": 1})
print("\ud83dx", file=sys.stderr)
print(sys.stderr.write("\udc80 "), ascii("\ud83d"), "\ud83d".encode("utf-8", "replace"))
print("\ud83d", file=Pieces())
text = io.StringIO()
print("\ud83d", end="", file=text)
print(ascii(pieces), ascii(text.getvalue()))
tell("no file", print, "x", file=5)
tell("no flush", print, "x", file=Pieces(), flush=True)
tell("end", print, "x", end=5)
tell("sep", print, "x", sep=b"")
tell("zork", print, "x", zork=1)
stdout = sys.stdout
sys.stdout = None
print("nowhere")
del sys.stdout
try:
    print("nowhere")
except RuntimeError as e:
    sys.stdout = stdout
    print("RuntimeError:", e)
sys.stdout = Pieces()
print("kept")
sys.stdout = stdout
print(ascii(pieces))
raise ValueError("half a pair: \ud83d")
