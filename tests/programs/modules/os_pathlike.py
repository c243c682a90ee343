# os.PathLike: whatever has __fspath__
import os


class Drawer:
    def __init__(self, name):
        self.name = name

    def __fspath__(self):
        return f"/desk/{self.name}"


class Labelled(os.PathLike):
    def __fspath__(self):
        return b"label"


class Unfinished(os.PathLike):
    pass


print(isinstance(Drawer("a"), os.PathLike), isinstance("a", os.PathLike),
      issubclass(Labelled, os.PathLike), issubclass(Unfinished, os.PathLike))
print(os.fspath(Drawer("pens")), os.fspath(Labelled()), os.path.basename(Drawer("x")))
print(os.PathLike, os.PathLike[str])
for make in (os.PathLike, Unfinished):
    try:
        make()
    except TypeError as e:
        print(e)
