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
print(exit, quit, repr(exit), f"{quit}", [exit], {"q": quit}, type(exit), exit.name, quit.eof)
print(callable(exit), exit == exit, exit != quit, bool(exit), hasattr(exit, "__call__"))
for wrong in lambda: exit(1, 2), lambda: quit(status=1):
    try:
        print(wrong())
    except TypeError as e:
        print(e)
