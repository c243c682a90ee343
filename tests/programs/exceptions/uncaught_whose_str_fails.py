# An exception whose __str__ itself raises.
class Broken(Exception):
    def __str__(self):
        raise ValueError("no text")


try:
    raise Broken(1)
except Broken as e:
    try:
        str(e)
    except ValueError as err:
        print("str failed:", err)
    print(repr(e))
raise Broken(2)
