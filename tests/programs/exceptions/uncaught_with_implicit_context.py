# Traceback of a chain with "during handling"; finally runs first.
try:
    try:
        [][3]
    finally:
        print("inner finally")
        int("not a number")
finally:
    print("outer finally")
