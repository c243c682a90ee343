# two threads take turns by two events
import threading

ping, pong = threading.Event(), threading.Event()

def player(mine, other, name, n):
    for i in range(n):
        mine.wait()
        mine.clear()
        print(name, i)
        other.set()

a = threading.Thread(target=player, args=(ping, pong, "ping", 4))
b = threading.Thread(target=player, args=(pong, ping, "pong", 4))
a.start()
b.start()
ping.set()
a.join()
b.join()
print("over")
