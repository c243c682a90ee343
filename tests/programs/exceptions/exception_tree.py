# The built-in exception hierarchy, and what catches what.
kinds = [BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, BaseExceptionGroup, Exception, ExceptionGroup,
         StopIteration, StopAsyncIteration, ArithmeticError, FloatingPointError, OverflowError, ZeroDivisionError,
         AssertionError, AttributeError, BufferError, EOFError, ImportError, ModuleNotFoundError, LookupError,
         IndexError, KeyError, MemoryError, NameError, UnboundLocalError, OSError, BlockingIOError, ChildProcessError,
         ConnectionError, BrokenPipeError, ConnectionAbortedError, ConnectionRefusedError, ConnectionResetError,
         FileExistsError, FileNotFoundError, InterruptedError, IsADirectoryError, NotADirectoryError, PermissionError,
         ProcessLookupError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError, RecursionError,
         SyntaxError, IndentationError, TabError, SystemError, TypeError, ValueError, UnicodeError, Warning,
         DeprecationWarning, PendingDeprecationWarning, RuntimeWarning, SyntaxWarning, UserWarning, FutureWarning,
         ImportWarning, UnicodeWarning, BytesWarning, ResourceWarning, EncodingWarning]
for k in kinds:
    print(k.__name__, "<", ", ".join(c.__name__ for c in k.__mro__[1:-1]))
print(IOError is OSError, EnvironmentError is OSError, len(kinds))


def caught_by(exc, *nets):
    for net in nets:
        try:
            try:
                raise exc
            except net:
                return net.__name__
        except BaseException:
            pass
    return "nothing"


print(caught_by(KeyError(1), IndexError, LookupError, Exception))
print(caught_by(SystemExit(1), Exception, BaseException), caught_by(KeyboardInterrupt(), Exception))
print(caught_by(TimeoutError(), ConnectionError, OSError), caught_by(RecursionError(), RuntimeError))
print(caught_by(UnboundLocalError(), NameError), caught_by(TabError(), IndentationError), caught_by(StopIteration(), Exception))
print(caught_by(GeneratorExit(), Exception, GeneratorExit), caught_by(AssertionError(), (ValueError,)[0], AssertionError))
