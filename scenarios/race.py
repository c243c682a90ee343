"""40. A race: right today, wrong tomorrow.

Idea: who reads, works and then writes must hope that nobody else does so
meanwhile.  How long the work takes, nobody promises: one good run proves
nothing.
Watch: this run sells two seats and is right.  `ticktape explore` runs it a
hundred times, and finds the sale that is lost and the one chance it takes.
"""
import threading
import time

seats = 10


def sell(talk, pay):
    global seats
    time.sleep(talk)  #: about so long; nobody promises how long
    seen = seats  #: read ...
    time.sleep(pay)  #: ... somebody else may sell one meanwhile ...
    seats = seen - 1  #: ... write what was right back then


ann = threading.Thread(target=sell, args=(0.1, 0.2))
bo = threading.Thread(target=sell, args=(0.4, 0.2))
ann.start()
bo.start()
ann.join()
bo.join()
#? It prints 8. Is it right? | only by luck | always | never
print("left:", seats)
