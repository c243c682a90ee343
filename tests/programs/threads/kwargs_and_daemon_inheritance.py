# keyword arguments; a thread is a daemon if its creator is one
import threading
import time

def child():
    print("child daemon:", threading.current_thread().daemon)

def parent(a, *, b):
    print(a, b, threading.current_thread().daemon)
    t = threading.Thread(target=child)
    t.start()
    t.join()

t = threading.Thread(target=parent, args=(1,), kwargs={"b": 2}, daemon=True)
t.start()
t.join()
t = threading.Thread(target=parent, args=("x",), kwargs=dict(b="y"))
t.start()
t.join()
