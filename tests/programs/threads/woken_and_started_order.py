# a woken thread runs before one that is started after
import threading

x, y = threading.Lock(), threading.Lock()
x.acquire()
y.acquire()

def fx():
    x.acquire()
    print("x runs")
    y.release()

def fy():
    y.acquire()
    print("y runs")

for f in (fx, fy):
    threading.Thread(target=f).start()
x.release()
threading.Thread(target=print, args=("third runs",)).start()
print("main after start")
