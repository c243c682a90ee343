# Locks and queues go to children by inheritance only
# oracle: real
import multiprocessing as mp
import pickle

for thing in (mp.Lock(), mp.Queue(), mp.Event(), mp.Value("i"),
              mp.Semaphore()):
    try:
        pickle.dumps(thing)
    except RuntimeError as e:
        print(e)
