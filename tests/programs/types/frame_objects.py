# A frame is one object, whoever gives it: a traceback, sys._getframe() or a
# generator; it tells of the frame while that runs, and of its last moment
# afterwards.
import sys
import types


def names(frame):
    return {k: v for k, v in frame.f_locals.items()
            if isinstance(v, (int, str)) and k != "__doc__"}


def raises(x):
    here = sys._getframe()
    try:
        raise KeyError(x)
    except KeyError as e:
        print(e.__traceback__.tb_frame is here is sys._getframe(0))
        print(e.__traceback__.tb_frame.f_lineno, e.__traceback__.tb_lineno)
        x += 1
        raise


def through(y):
    z = y * 2
    raises(z)


try:
    through(4)
except KeyError as e:
    tb = e.__traceback__
    frames = []
    while tb:
        frames.append(tb.tb_frame)
        print(tb.tb_frame.f_code.co_name, tb.tb_lineno, tb.tb_frame.f_lineno)
        tb = tb.tb_next
    print(frames[0] is sys._getframe(), type(frames[0]) is types.FrameType)
    print(names(frames[1]), names(frames[2]))
    print(frames[2].f_back is frames[1], frames[1].f_back is frames[0],
          frames[0].f_globals is globals(), frames[0].f_locals is globals())
    print(str(frames[2])[:9], frames[1].f_trace)


def ended():
    inner = "before"
    frame = sys._getframe()
    inner = "after"
    return frame


frame = ended()
print(names(frame), frame.f_lineno, frame.f_code is ended.__code__,
      frame.f_back is sys._getframe())


def caller():
    here = "caller"
    return ended(), sys._getframe()


frame, below = caller()
print(frame.f_back is below, names(below), below.f_back is sys._getframe())


def generates():
    step = 1
    yield sys._getframe()
    step = 2
    yield sys._getframe()


g = generates()
frame = g.gi_frame
print(frame.f_lineno, names(frame), frame.f_back)
print(next(g) is frame is g.gi_frame, frame.f_lineno, names(frame), frame.f_back)
print(next(g) is frame, frame.f_lineno, names(frame))
print(list(g), g.gi_frame, frame.f_lineno, names(frame), frame.f_back)


def cells():
    shared = 1

    def inner():
        nonlocal shared
        shared += 1
        return sys._getframe()
    return inner(), inner(), sys._getframe()


one, two, outer = cells()
print(names(one), one is two, names(outer), one.f_back is outer)


class Body:
    inside = "class"
    frame = sys._getframe()


print(Body.frame.f_code.co_name, names(Body.frame)["inside"],
      Body.frame.f_back is sys._getframe())

try:
    sys._getframe(99)
except ValueError as e:
    print(e)
try:
    sys._getframe("x")
except TypeError as e:
    print(e)
print(sys._getframe(-3) is sys._getframe())


# A frame that runs is not cleared; one of a generator is closed.
def suspended():
    try:
        yield sys._getframe()
    finally:
        print("closed")


def ended():
    left = 1
    return sys._getframe()


def clears_itself():
    sys._getframe().clear()


generator = suspended()
next(generator).clear()
print(next(generator, "end"))
frame = ended()
print(frame.f_locals)
frame.clear()
print(frame.f_locals)
try:
    clears_itself()
except RuntimeError as e:
    print(e)


# Names that are nearly right are sought where the frame looked for them.
def wrong():
    nearly_local = 1
    return nearly_locals


spelled_here = 1
try:
    wrong()
except NameError as e:
    print(e, e.name)
(lambda: spelled_her)()
