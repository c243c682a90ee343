# those who are woken run in the order in which they were woken
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
print("released")
