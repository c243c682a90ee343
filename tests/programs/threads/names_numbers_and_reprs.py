# how threads are named and shown
import functools
import threading

def f():
    pass

class Callable:
    def __call__(self):
        pass

def show(t):
    text = repr(t)
    if t.ident is not None:
        text = text.replace(str(t.ident), "N")
    print(text, t.name, t.ident is None, t.daemon)

for t in [threading.Thread(target=f), threading.Thread(),
          threading.Thread(target=f, name="given"),
          threading.Thread(target=Callable()),
          threading.Thread(target=functools.partial(f)),
          threading.Thread(target=lambda: None, daemon=True),
          threading.Timer(1, f), threading.Thread(name=7)]:
    show(t)
    t.name = t.name + "!"
    if not isinstance(t, threading.Timer):
        t.start()
        t.join()
        show(t)
print(threading.main_thread().name, threading.current_thread().name)
print(threading.main_thread() is threading.current_thread())
