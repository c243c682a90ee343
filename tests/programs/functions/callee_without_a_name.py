# Errors about arguments name what is called; what has no name and cannot be
# shown either raises what showing it raises.


class Nameless:
    def __call__(self, *args, **kwargs):
        return args, kwargs

    def __str__(self):
        raise KeyError("no str")


f = Nameless()
for call in (lambda: f(**1), lambda: f(*1), lambda: f(a=1, **{"a": 2})):
    try:
        print(call())
    except Exception as e:
        print(type(e).__name__, e)
