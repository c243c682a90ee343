# the traceback of an exception from a worker has its frames
from concurrent.futures import ThreadPoolExecutor
import traceback

def inner():
    raise LookupError("deep")

def work():
    inner()

with ThreadPoolExecutor() as pool:
    try:
        pool.submit(work).result()
    except LookupError as e:
        print([f.name for f in traceback.extract_tb(e.__traceback__)
               if f.filename.endswith("traceback_of_a_worker.py")])
