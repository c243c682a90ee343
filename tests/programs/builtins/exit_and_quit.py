# exit() and quit() are SystemExit; what reaches outside is refused by name.
for f in (exit, quit):
    for args in ((), (None,), (3,), ("text",)):
        try:
            f(*args)
        except SystemExit as e:
            print(repr(e), e.code)
try:
    exit(code=4)
except SystemExit as e:
    print(e.code)
try:
    exit(1, 2)
except TypeError as e:
    print("TypeError")
