# oracle: gevent
# A subclass of greenlet with a method run, attributes, and two states.
from greenlet import getcurrent, greenlet


class Worker(greenlet):
    def __init__(self, name):
        greenlet.__init__(self)
        self.name = name

    def run(self, *args):
        print(self.name, args, getcurrent() is self)
        got = self.parent.switch("half")
        return self.name, got


w = Worker("worker")
print(w.__dict__, w.gr_frame)
print(w.switch(1, 2))
frame = w.gr_frame
print(frame.f_code.co_name, frame.f_lineno)
print(w.switch("more"), w.dead, w.gr_frame)
try:
    w.run = 3
except AttributeError as exc:
    print(exc)
plain = greenlet(len)
print(plain.run, plain.switch("four"))
try:
    plain.run
except AttributeError as exc:
    print(exc)
