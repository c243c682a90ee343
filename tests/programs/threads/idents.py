# every thread has an ident of its own, and knows it
import threading

seen = []

def work():
    me = threading.current_thread()
    seen.append((me.ident, threading.get_ident(), me.native_id,
                 threading.get_native_id()))

ts = [threading.Thread(target=work) for i in range(5)]
print(all(t.ident is None for t in ts))
for t in ts:
    t.start()
ev = threading.Event()
hold = threading.Thread(target=ev.wait)
hold.start()
print(hold.ident != threading.get_ident(), type(hold.ident))
ev.set()
hold.join()
print(all(a == b and c == d for a, b, c, d in seen), len(seen))
print(threading.main_thread().ident == threading.get_ident())
