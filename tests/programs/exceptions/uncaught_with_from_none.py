# The context is hidden in the traceback by "from None".
try:
    {}[(1, 2)]
except KeyError:
    raise LookupError("nothing under that key") from None
