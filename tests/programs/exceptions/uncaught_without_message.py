# An uncaught exception with no argument prints just its name.
class Quiet(Exception):
    pass


def main():
    print("one")
    raise Quiet


main()
