# values of a local are released when their thread ends
import threading

class Loud:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone", self.name)

data = threading.local()

def work(name):
    data.loud = Loud(name)
    print("made", name)

for name in "ab":
    t = threading.Thread(target=work, args=(name,))
    t.start()
    t.join()
data.loud = Loud("main")
del data.loud
print("end")
