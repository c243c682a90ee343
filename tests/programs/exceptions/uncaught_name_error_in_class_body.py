# An error while a class body runs.
class A:
    print("body starts")
    x = 1
    y = x + undefined_thing
    print("never")
