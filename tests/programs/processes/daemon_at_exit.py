# At the end of the program daemons are stopped, other children waited for
# oracle: real
import atexit
import multiprocessing as mp
import time


def slow(name, seconds):
    time.sleep(seconds)
    print(name, "ends", flush=True)


if __name__ == "__main__":
    atexit.register(print, "atexit, which the children do not run")
    mp.Process(target=slow, args=("daemon", 30), daemon=True).start()
    mp.Process(target=slow, args=("child", 0.3)).start()
    print("main ends", flush=True)
