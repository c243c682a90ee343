# An error in finally replaces the one being handled; both are shown.
def cleanup():
    raise OSError("cleanup failed")


def work():
    try:
        print("working")
        raise ValueError("work failed")
    finally:
        cleanup()


work()
