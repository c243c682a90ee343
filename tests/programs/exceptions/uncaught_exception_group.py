# Traceback of an uncaught ExceptionGroup ends in a line of dashes.
def fail(e):
    raise e


errors = []
for make in (ValueError("one"), KeyError("two")):
    try:
        fail(make)
    except Exception as e:
        errors.append(e)
print(errors)
raise ExceptionGroup("several things", errors + [ExceptionGroup("inner", [TypeError("deep")])])
