# what threads refuse
import threading

def attempt(what, f, *args):
    try:
        print(what, f(*args))
    except BaseException as e:
        print(what, type(e).__name__, e)

t = threading.Thread(target=print, args=("hello",))
t.start()
t.join()

attempt("lock", threading.Lock().release)
attempt("rlock", threading.RLock().release)
attempt("semaphore", threading.Semaphore, -1)
attempt("semaphore release", threading.Semaphore().release, 0)
attempt("bounded", threading.BoundedSemaphore(1).release)
attempt("cond wait", threading.Condition().wait)
attempt("cond notify", threading.Condition().notify)
attempt("group", lambda: threading.Thread(group=1))
attempt("acquire", lambda: threading.Semaphore().acquire(False, 1))

def daemonize():
    t.daemon = True
attempt("daemon", daemonize)
