# each thread has attributes of its own
import threading
import time

data = threading.local()
data.x = "main"

class Mine(threading.local):
    kind = "class"

    def __init__(self, start):
        self.n = start
        print("init in", threading.current_thread().name)

mine = Mine(10)

def work(i):
    print(i, hasattr(data, "x"), mine.n)
    data.x = i
    mine.n += i
    time.sleep(1)
    print(i, data.x, mine.n, mine.kind, sorted(data.__dict__.items()))
    del data.x
    try:
        data.x
    except AttributeError as e:
        print(e)

ts = [threading.Thread(target=work, args=(i,), name=f"t{i}") for i in range(3)]
for t in ts:
    t.start()
for t in ts:
    t.join()
print(data.x, mine.n, data.__dict__)
