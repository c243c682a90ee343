# Numbers, names, handlers: what signal says of them, and what it refuses
import signal
print({n: signal.strsignal(n) for n in range(1,65)}); print(signal.getsignal(13), signal.getsignal(25))
for bad in (0,65,-1,'x',1.5):
    for f in (signal.getsignal, signal.raise_signal, lambda n: signal.signal(n, print), signal.strsignal):
        try: print(bad, f(bad))
        except BaseException as e: print(bad, repr(e))
def t(f, *a):
    try: print(repr(f(*a)))
    except Exception as e: print(repr(e))
t(signal.signal, 9, print); t(signal.signal, 9, 5); t(signal.signal, 2, 5); t(signal.signal,"2", print)
import threading
def f():
    t(signal.signal, 2, print); t(signal.set_wakeup_fd, -1)
th=threading.Thread(target=f); th.start(); th.join()
print(len(signal.valid_signals()), signal.Signals(34))
import os
t(os.kill, os.getpid(), 99); t(os.kill, os.getpid(), 0); t(os.kill, 99999999, 0); t(signal.pthread_kill, threading.get_ident(), 99)
print(signal.signal(2, signal.default_int_handler), signal.signal(15, signal.SIG_IGN), signal.raise_signal(15))
print(repr(signal.getsignal(15)), repr(signal.getsignal(signal.SIGUSR1)), signal.SIG_DFL == 0, repr(signal.SIG_IGN))
t(signal.default_int_handler); t(signal.default_int_handler, 1, 2, 3)
