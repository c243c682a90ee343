# csv: reading and writing in many dialects, what is refused, rows as dicts
import csv
import io
import random


def attempt(f, *args, **kwargs):
    try:
        print(args, kwargs, f(*args, **kwargs))
    except Exception as e:
        print(args, kwargs, type(e).__name__, e)


def read(*args, **kwargs):
    return list(csv.reader(*args, **kwargs))


def written(rows, **kwargs):
    text = io.StringIO()
    w = csv.writer(text, **kwargs)
    return [w.writerow(row) for row in rows], text.getvalue()


for options in ({"delimiter": ""}, {"delimiter": ";;"}, {"delimiter": 1}, {"delimiter": None}, {"quotechar": ""},
                {"quotechar": None}, {"quotechar": None, "quoting": 0}, {"quotechar": "ab"}, {"quotechar": 1}, {"escapechar": ""},
                {"escapechar": 2}, {"lineterminator": None}, {"lineterminator": 5}, {"quoting": 9}, {"quoting": "x"},
                {"quoting": None}, {"foo": 1}, {"strict": 1}, {"doublequote": 0}, {"quoting": csv.QUOTE_NONE, "quotechar": None}):
    attempt(read, ["a,b"], **options)
attempt(read, ["a,b"], "nope")
attempt(read, ["a\tb"], csv.excel_tab)
attempt(read, ["a\tb"], "excel-tab")
attempt(read, 5)
attempt(read, [b"x"])
for lines in ["a\nb"], ['a,"b'], ['"a"b'], ["a\rb"], ["a\0b"], ['"a', 'b"c'], [""], ["", "a", ""], ["a\r\n", "b\n"], ["\n"]:
    attempt(read, lines)
    attempt(read, lines, strict=True)
r = random.Random(8)
dialects = [{}, {"doublequote": False}, {"escapechar": "\\"}, {"escapechar": "\\", "doublequote": False}, {"skipinitialspace": True},
            {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE, "escapechar": "\\"}, {"quotechar": "'", "delimiter": " "},
            {"quoting": csv.QUOTE_ALL, "lineterminator": "!"}, {"lineterminator": "\n", "strict": True}]
for n in range(150):
    options = r.choice(dialects)
    lines = ["".join(r.choice('ab,"\\ \'1') for _ in range(r.randrange(9))) + r.choice(["", "\n", "\r\n"])
             for _ in range(r.randrange(1, 4))]
    attempt(read, lines, **options)
    rows = [[r.choice(["", "a", 1, 2.5, None, "a,b", 'q"q', "n\nl", "e\\", " s", "!", True, "'"]) for _ in range(r.randrange(4))]
            for _ in range(r.randrange(3))]
    attempt(written, rows, **options)
for row in [""], [None], [], 5, "abc", [object], ["", ""]:
    attempt(written, [row])
attempt(written, [[""]], quoting=csv.QUOTE_NONE)
attempt(written, [["a,b"]], quoting=csv.QUOTE_NONE)
attempt(csv.writer, 5)
print(csv.list_dialects(), csv.field_size_limit(), csv.__version__, csv.excel.__mro__, csv.Error.__mro__)
d = csv.get_dialect("unix")
print({name: getattr(d, name) for name in dir(d) if name[0] != "_"}, csv.reader([]).dialect.delimiter)
attempt(csv.field_size_limit, "x")
attempt(csv.field_size_limit, 3)
attempt(read, ["abc"])
attempt(read, ["abcd"])
csv.field_size_limit(131072)
attempt(csv.register_dialect, "x", delimiter="::")
attempt(csv.register_dialect, 5)
attempt(csv.unregister_dialect, "nope")
attempt(csv.register_dialect, "semi", delimiter=";")
attempt(read, ["a;b"], "semi")
attempt(read, ["a;'b;c'"], dialect="semi", quotechar="'")
attempt(csv.unregister_dialect, "semi")


class Unfinished(csv.Dialect):
    delimiter = ";"


attempt(read, ["a"], Unfinished)
attempt(Unfinished)
text = io.StringIO()
w = csv.DictWriter(text, ["a", "b"], restval="R")
print(w.writeheader(), w.writerow({"a": 1}), w.writerows([{"a": 2, "b": 3}]))
attempt(w.writerow, {"c": 1, "a": 2})
attempt(csv.DictWriter, None, ["a"], extrasaction="zz")
w = csv.DictWriter(text, iter("ab"), extrasaction="ignore", delimiter=";")
w.writerow({"c": 1, "a": 2})
print(repr(text.getvalue()))
rows = csv.DictReader(["a,b", "1,2", "", "3", "4,5,6"])
print(rows.fieldnames, list(rows), rows.line_num)
rows = csv.DictReader(["1,2,3", "4"], ["x", "y"], restkey="rest", restval="-")
print(list(rows), rows.fieldnames, csv.DictReader([]).fieldnames)
rows = csv.reader(['"a', 'b"', "c"])
print(next(rows), rows.line_num, next(rows), rows.line_num)
