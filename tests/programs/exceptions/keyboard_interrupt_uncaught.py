# A KeyboardInterrupt raised by the program itself is not caught by Exception.
try:
    try:
        raise KeyboardInterrupt("by hand")
    except Exception:
        print("never")
    finally:
        print("finally")
except KeyboardInterrupt as e:
    print("caught", repr(e))
