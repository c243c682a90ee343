# Notes added to an exception are printed under it.
try:
    raise TypeError("bad type")
except TypeError as e:
    e.add_note("first note")
    e.add_note("second\nwith two lines")
    print(e.__notes__)
    try:
        e.add_note(5)
    except TypeError as err:
        print(err)
    print(hasattr(ValueError(), "__notes__"), str(e), e.args)
    raise
