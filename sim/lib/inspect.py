# inspect.py - what kind of thing something is; signatures.
import sys
import types
from _std import is_over
from collections import namedtuple
from types import CoroutineType, FunctionType, MethodType

CO_OPTIMIZED, CO_NEWLOCALS, CO_VARARGS, CO_VARKEYWORDS = 1, 2, 4, 8
CO_NESTED, CO_GENERATOR, CO_COROUTINE = 16, 32, 128
CO_ITERABLE_COROUTINE, CO_ASYNC_GENERATOR = 256, 512

GEN_CREATED, GEN_RUNNING = "GEN_CREATED", "GEN_RUNNING"
GEN_SUSPENDED, GEN_CLOSED = "GEN_SUSPENDED", "GEN_CLOSED"
CORO_CREATED, CORO_RUNNING = "CORO_CREATED", "CORO_RUNNING"
CORO_SUSPENDED, CORO_CLOSED = "CORO_SUSPENDED", "CORO_CLOSED"


# --- kinds ------------------------------------------------------------------

def ismodule(object):
    return isinstance(object, types.ModuleType)


def isclass(object):
    return isinstance(object, type)


def ismethod(object):
    return isinstance(object, MethodType)


def isfunction(object):
    return isinstance(object, FunctionType)


def isbuiltin(object):
    return isinstance(object, types.BuiltinFunctionType)


def iscode(object):
    return isinstance(object, types.CodeType)


def isframe(object):
    return isinstance(object, types.FrameType)


def istraceback(object):
    return isinstance(object, types.TracebackType)


def isgenerator(object):
    return isinstance(object, types.GeneratorType)


def iscoroutine(object):
    return isinstance(object, types.CoroutineType)


def isasyncgen(object):
    return isinstance(object, types.AsyncGeneratorType)


def ismethodwrapper(object):
    return isinstance(object, types.MethodWrapperType)


def isgetsetdescriptor(object):
    return isinstance(object, types.GetSetDescriptorType)


def ismemberdescriptor(object):
    return isinstance(object, types.MemberDescriptorType)


def ismethoddescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__get__") and not hasattr(t, "__set__")


def isdatadescriptor(object):
    if isclass(object) or ismethod(object) or isfunction(object):
        return False
    t = type(object)
    return hasattr(t, "__set__") or hasattr(t, "__delete__")


def isroutine(object):
    return (isbuiltin(object) or isfunction(object) or ismethod(object)
            or ismethoddescriptor(object))


def isabstract(object):
    return (isinstance(object, type)
            and bool(getattr(object, "__abstractmethods__", None)))


def _plain_function(f):
    """The function in methods and partials."""
    functools = sys.modules.get("functools")
    while True:
        if ismethod(f):
            f = f.__func__
        elif functools is not None and isinstance(f, functools.partial):
            f = f.func
        else:
            return f


def _has_flag(f, flag):
    # What looks like a function counts too: unittest.mock's AsyncMock does.
    f = _plain_function(f)
    return (hasattr(type(f), "__code__") and hasattr(f, "__code__")
            and bool(f.__code__.co_flags & flag))


def isgeneratorfunction(obj):
    return _has_flag(obj, CO_GENERATOR)


def iscoroutinefunction(obj):
    if _has_flag(obj, CO_COROUTINE):
        return True
    # Those of asyncio have no code here, but it knows them; what is only marked
    # as one counts for it alone.
    asyncio = sys.modules.get("asyncio")
    return (asyncio is not None
            and getattr(obj, "_is_coroutine", None) is None
            and asyncio.iscoroutinefunction(obj))


def isasyncgenfunction(obj):
    return _has_flag(obj, CO_ASYNC_GENERATOR)


def isawaitable(object):
    if isinstance(object, types.CoroutineType):
        return True
    if isinstance(object, types.GeneratorType):
        return bool(object.gi_code.co_flags & CO_ITERABLE_COROUTINE)
    return hasattr(type(object), "__await__")


# --- states -----------------------------------------------------------------

def getgeneratorstate(generator):
    if generator.gi_running:
        return GEN_RUNNING
    if generator.gi_suspended:
        return GEN_SUSPENDED
    return GEN_CLOSED if generator.gi_frame is None else GEN_CREATED


def getcoroutinestate(coroutine):
    if coroutine.cr_running:
        return CORO_RUNNING
    if coroutine.cr_suspended:
        return CORO_SUSPENDED
    if type(coroutine) is CoroutineType:
        over = is_over(coroutine)
    else:
        over = coroutine.cr_frame is None
    return CORO_CLOSED if over else CORO_CREATED


def getgeneratorlocals(generator):
    frame = getattr(generator, "gi_frame", None)
    return {} if frame is None else frame.f_locals


def getcoroutinelocals(coroutine):
    frame = getattr(coroutine, "cr_frame", None)
    return {} if frame is None else frame.f_locals


# --- about things -----------------------------------------------------------

def cleandoc(doc):
    lines = doc.expandtabs().split("\n")
    margin = min([len(line) - len(line.lstrip()) for line in lines[1:]
                  if line.lstrip()], default=None)
    lines[0] = lines[0].lstrip()
    if margin is not None:
        lines[1:] = [line[margin:] for line in lines[1:]]
    while lines and not lines[-1]:
        lines.pop()
    while lines and not lines[0]:
        lines.pop(0)
    return "\n".join(lines)


def getdoc(object):
    try:
        doc = object.__doc__
    except AttributeError:
        return None
    if doc is None and isclass(object):
        for base in object.__mro__:
            if base is not type and base.__doc__ is not None:
                doc = base.__doc__
                break
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object):
    if ismodule(object):
        return object
    return sys.modules.get(getattr(object, "__module__", None))


def getmodulename(path):
    name = path.rpartition("/")[2]
    return name[:-3] if name.endswith(".py") else None


def getfile(object):
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError("%r is a built-in module" % object)
    if isclass(object):
        module = sys.modules.get(object.__module__)
        if getattr(module, "__file__", None):
            return module.__file__
        raise TypeError("%r is a built-in class" % object)
    return _code(object).co_filename


def _code(object):
    if ismethod(object):
        object = object.__func__
    if isfunction(object):
        object = object.__code__
    if istraceback(object):
        object = object.tb_frame
    if isframe(object):
        object = object.f_code
    if iscode(object):
        return object
    raise TypeError("module, class, method, function, traceback, frame, or "
                    "code object was expected, got %s" % type(object).__name__)


getsourcefile = getfile


def findsource(object):
    import _source
    lines = _source.lines_of(getfile(object))
    if ismodule(object):
        return lines, 0
    if isclass(object):
        return lines, _source.line_of_class(lines, object.__qualname__)
    return lines, _source.line_of_code(lines, _code(object).co_firstlineno)


def getsourcelines(object):
    from _source import block
    object = unwrap(object)
    lines, at = findsource(object)
    if not isclass(object) and (ismodule(object) or
                                _code(object).co_name == "<module>"):
        return lines, 0
    return block(lines[at:]), at + 1


def getsource(object):
    return "".join(getsourcelines(object)[0])


def getmro(cls):
    return cls.__mro__


def getmembers(object, predicate=None):
    found = {}
    for name in dir(object):
        try:
            value = getattr(object, name)
        except AttributeError:
            continue
        if predicate is None or predicate(value):
            found[name] = value
    return sorted(found.items())


def getattr_static(obj, attr, default=...):
    places = []
    if not isclass(obj):
        places.append(getattr(obj, "__dict__", {}))
        places.extend([c.__dict__ for c in type(obj).__mro__])
    else:
        places.extend([c.__dict__ for c in obj.__mro__])
    for d in places:
        if attr in d:
            return d[attr]
    if default is ...:
        raise AttributeError(attr)
    return default


def currentframe():
    return sys._getframe()


# A frame is the line where it is, with lines around it; index: which of them.
_Traceback = namedtuple("_Traceback", "filename lineno function code_context "
                        "index")
_FrameInfo = namedtuple("_FrameInfo", ("frame",) + _Traceback._fields)


class _Positioned:
    positions = None

    def __repr__(self):
        return "%s(%s, positions=%r)" % (
            type(self).__name__,
            ", ".join(["%s=%r" % item for item in self._asdict().items()]),
            self.positions)


class Traceback(_Positioned, _Traceback):
    pass


class FrameInfo(_Positioned, _FrameInfo):
    pass


def getframeinfo(frame, context=1):
    if istraceback(frame):
        lineno, frame = frame.tb_lineno, frame.tb_frame
    elif isframe(frame):
        lineno = frame.f_lineno
    else:
        raise TypeError("%r is not a frame or traceback object" % (frame,))
    lines = index = None
    if context > 0:
        try:
            whole = findsource(frame)[0]
        except OSError:
            pass
        else:
            start = max(0, min(lineno - 1 - context // 2,
                               len(whole) - context))
            lines = whole[start:start + context]
            index = lineno - 1 - start
    return Traceback(getfile(frame), lineno, frame.f_code.co_name, lines,
                     index)


def getouterframes(frame, context=1):
    result = []
    while frame is not None:
        result.append(FrameInfo(frame, *getframeinfo(frame, context)))
        frame = frame.f_back
    return result


def getinnerframes(tb, context=1):
    result = []
    while tb is not None:
        result.append(FrameInfo(tb.tb_frame, *getframeinfo(tb, context)))
        tb = tb.tb_next
    return result


def stack(context=1):
    return getouterframes(sys._getframe(), context)


def trace(context=1):
    exc = sys.exc_info()[1]
    return getinnerframes(exc and exc.__traceback__, context)


ArgInfo = namedtuple("ArgInfo", "args varargs keywords locals")


def getargvalues(frame):
    code = frame.f_code
    names = code.co_varnames
    n = code.co_argcount + code.co_kwonlyargcount
    args, rest = list(names[:n]), list(names[n:])
    varargs = rest.pop(0) if code.co_flags & CO_VARARGS else None
    keywords = rest.pop(0) if code.co_flags & CO_VARKEYWORDS else None
    return ArgInfo(args, varargs, keywords, frame.f_locals)


def unwrap(func, *, stop=None):
    while hasattr(func, "__wrapped__") and not (stop and stop(func)):
        func = func.__wrapped__
    return func


def get_annotations(obj, *, globals=None, locals=None, eval_str=False):
    if isclass(obj):
        notes = obj.__dict__.get("__annotations__", {})
    else:
        notes = getattr(obj, "__annotations__", None) or {}
    if eval_str:
        import typing
        return typing.get_type_hints(obj, globals, locals)
    return dict(notes)


# --- signatures -------------------------------------------------------------

class _empty:
    pass


class _void:
    pass


_KINDS = ("POSITIONAL_ONLY", "POSITIONAL_OR_KEYWORD", "VAR_POSITIONAL",
          "KEYWORD_ONLY", "VAR_KEYWORD")
_DESCRIPTIONS = ("positional-only", "positional or keyword",
                 "variadic positional", "keyword-only", "variadic keyword")


class _ParameterKind(int):
    @property
    def name(self):
        return _KINDS[self]

    @property
    def description(self):
        return _DESCRIPTIONS[self]

    def __str__(self):
        return self.name

    def __repr__(self):
        return "<_ParameterKind.%s: %d>" % (self.name, self)


def formatannotation(annotation, base_module=None):
    if getattr(annotation, "__module__", None) == "typing":
        return repr(annotation).replace("typing.", "")
    if isinstance(annotation, types.GenericAlias):
        return str(annotation)
    if isinstance(annotation, type):
        if annotation.__module__ in ("builtins", base_module):
            return annotation.__qualname__
        return annotation.__module__ + "." + annotation.__qualname__
    return repr(annotation)


class Parameter:
    empty = _empty
    POSITIONAL_ONLY = _ParameterKind(0)
    POSITIONAL_OR_KEYWORD = _ParameterKind(1)
    VAR_POSITIONAL = _ParameterKind(2)
    KEYWORD_ONLY = _ParameterKind(3)
    VAR_KEYWORD = _ParameterKind(4)

    def __init__(self, name, kind, *, default=_empty, annotation=_empty):
        self._name = name
        self._kind = _ParameterKind(kind)
        self._default = default
        self._annotation = annotation
        if default is not _empty and kind in (2, 4):
            raise ValueError("%s parameters cannot have default values"
                             % self._kind.description)

    name = property(lambda self: self._name)
    kind = property(lambda self: self._kind)
    default = property(lambda self: self._default)
    annotation = property(lambda self: self._annotation)

    def replace(self, *, name=_void, kind=_void, annotation=_void,
                default=_void):
        return type(self)(
            self._name if name is _void else name,
            self._kind if kind is _void else kind,
            default=self._default if default is _void else default,
            annotation=self._annotation if annotation is _void
            else annotation)

    def __str__(self):
        s = self._name
        if self._annotation is not _empty:
            s += ": " + formatannotation(self._annotation)
        if self._default is not _empty:
            s += (" = %r" if self._annotation is not _empty
                  else "=%r") % (self._default,)
        if self._kind == 2:
            return "*" + s
        return "**" + s if self._kind == 4 else s

    def __repr__(self):
        return '<Parameter "%s">' % self

    def _key(self):
        return (self._name, self._kind, self._default, self._annotation)

    def __eq__(self, other):
        if not isinstance(other, Parameter):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self):
        return hash((self._name, self._kind))


class BoundArguments:
    def __init__(self, signature, arguments):
        self.arguments = arguments
        self._signature = signature

    @property
    def signature(self):
        return self._signature

    @property
    def args(self):
        args = []
        for name, p in self._signature.parameters.items():
            if p.kind in (3, 4) or name not in self.arguments:
                break
            if p.kind == 2:
                args.extend(self.arguments[name])
            else:
                args.append(self.arguments[name])
        return tuple(args)

    @property
    def kwargs(self):
        kwargs = {}
        as_names = False
        for name, p in self._signature.parameters.items():
            if not as_names:
                if p.kind in (3, 4):
                    as_names = True
                elif name not in self.arguments:
                    as_names = True
                    continue
            if not as_names or name not in self.arguments:
                continue
            if p.kind == 4:
                kwargs.update(self.arguments[name])
            else:
                kwargs[name] = self.arguments[name]
        return kwargs

    def apply_defaults(self):
        result = {}
        for name, p in self._signature.parameters.items():
            if name in self.arguments:
                result[name] = self.arguments[name]
            elif p.default is not _empty:
                result[name] = p.default
            elif p.kind == 2:
                result[name] = ()
            elif p.kind == 4:
                result[name] = {}
        self.arguments = result

    def __eq__(self, other):
        if not isinstance(other, BoundArguments):
            return NotImplemented
        return self.arguments == other.arguments

    def __repr__(self):
        return "<BoundArguments (%s)>" % ", ".join(
            ["%s=%r" % item for item in self.arguments.items()])


class Signature:
    empty = _empty

    def __init__(self, parameters=None, *, return_annotation=_empty):
        self._parameters = {p.name: p for p in parameters or ()}
        self._return_annotation = return_annotation

    @property
    def parameters(self):
        return types.MappingProxyType(self._parameters)

    @property
    def return_annotation(self):
        return self._return_annotation

    @classmethod
    def from_callable(cls, obj, *, follow_wrapped=True, globals=None,
                      locals=None, eval_str=False):
        return _signature(obj, follow_wrapped)

    def replace(self, *, parameters=_void, return_annotation=_void):
        return type(self)(
            self._parameters.values() if parameters is _void else parameters,
            return_annotation=self._return_annotation
            if return_annotation is _void else return_annotation)

    def __str__(self):
        shown = []
        slash = False
        star = True
        for p in self._parameters.values():
            if p.kind == 0:
                slash = True
            elif slash:
                shown.append("/")
                slash = False
            if p.kind == 2:
                star = False
            elif p.kind == 3 and star:
                shown.append("*")
                star = False
            shown.append(str(p))
        if slash:
            shown.append("/")
        s = "(%s)" % ", ".join(shown)
        if self._return_annotation is not _empty:
            s += " -> " + formatannotation(self._return_annotation)
        return s

    def __repr__(self):
        return "<Signature %s>" % self

    def __eq__(self, other):
        if not isinstance(other, Signature):
            return NotImplemented
        return (list(self._parameters.values())
                == list(other._parameters.values())
                and self._return_annotation == other._return_annotation)

    def __hash__(self):
        return hash(tuple(self._parameters))

    def bind(self, /, *args, **kwargs):
        return self._bind(args, kwargs, False)

    def bind_partial(self, /, *args, **kwargs):
        return self._bind(args, kwargs, True)

    def _bind(self, args, kwargs, partial):
        found = {}
        args = list(args)
        rest = None
        for name, p in self._parameters.items():
            if p.kind == 0 and name in kwargs and not args:
                raise TypeError("%r parameter is positional only, but was "
                                "passed as a keyword" % name)
            if p.kind == 2:
                if args:
                    found[name] = tuple(args)
                    args = []
            elif p.kind == 4:
                rest = name
            elif args and p.kind != 3:
                if name in kwargs and p.kind == 1:
                    raise TypeError("multiple values for argument %r" % name)
                found[name] = args.pop(0)
            elif name in kwargs and p.kind != 0:
                found[name] = kwargs.pop(name)
            elif p.default is _empty and not partial:
                raise TypeError("missing a required argument: %r" % name)
        if args:
            raise TypeError("too many positional arguments")
        if kwargs:
            if rest is None:
                raise TypeError("got an unexpected keyword argument %r"
                                % next(iter(kwargs)))
            found[rest] = kwargs
        return BoundArguments(self, found)


def _of_function(f):
    code = f.__code__
    notes = getattr(f, "__annotations__", None) or {}
    names = code.co_varnames
    positional = code.co_argcount
    defaults = f.__defaults__ or ()
    kwdefaults = f.__kwdefaults__ or {}
    found = []
    for i, name in enumerate(names[:positional]):
        at = i - (positional - len(defaults))
        found.append(Parameter(
            name, 0 if i < code.co_posonlyargcount else 1,
            default=defaults[at] if at >= 0 else _empty,
            annotation=notes.get(name, _empty)))
    at = positional + code.co_kwonlyargcount
    if code.co_flags & CO_VARARGS:
        found.append(Parameter(names[at], 2,
                               annotation=notes.get(names[at], _empty)))
        at += 1
    for name in names[positional:positional + code.co_kwonlyargcount]:
        found.append(Parameter(name, 3,
                               default=kwdefaults.get(name, _empty),
                               annotation=notes.get(name, _empty)))
    if code.co_flags & CO_VARKEYWORDS:
        found.append(Parameter(names[at], 4,
                               annotation=notes.get(names[at], _empty)))
    return Signature(found, return_annotation=notes.get("return", _empty))


def _without_first(sig):
    found = list(sig.parameters.values())
    if not found:
        raise ValueError("invalid method signature")
    if found[0].kind != 2:
        found = found[1:]
    return sig.replace(parameters=found)


def _of_partial(f):
    sig = _signature(f.func, True)
    given = len(f.args)
    found = []
    named = False
    for p in sig.parameters.values():
        if p.kind in (0, 1) and given > 0:
            given -= 1
            continue
        if p.name in f.keywords:
            p = p.replace(default=f.keywords[p.name], kind=3)
            named = True
        elif named and p.kind == 1:
            p = p.replace(kind=3)
        elif named and p.kind == 2:
            continue
        found.append(p)
    return sig.replace(parameters=found)


# A namedtuple's __new__ is C's: what it takes are the fields.
def _of_fields(own):
    names, notes = own["_fields"], own.get("__annotations__", {})
    defaults = getattr(own["__new__"], "__defaults__", None) or ()
    defaults = dict(zip(reversed(names), reversed(defaults)))
    return Signature([Parameter(name, 1, default=defaults.get(name, _empty),
                                annotation=notes.get(name, _empty))
                      for name in names])


def _of_class(cls):
    call = getattr(type(cls), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    for base in cls.__mro__[:-1]:
        if "_field_defaults" in base.__dict__:
            return _of_fields(base.__dict__)
        for name in ("__new__", "__init__"):
            f = base.__dict__.get(name)
            if f is None:
                continue
            f = getattr(f, "__func__", f)
            if isfunction(f):
                if name == "__new__" and "__init__" in base.__dict__:
                    continue
                return _without_first(_signature(f, True))
    if cls.__module__ == "builtins":
        raise ValueError("no signature found for builtin type %r" % cls)
    return Signature()


def _signature(obj, follow_wrapped):
    if not callable(obj):
        raise TypeError("%r is not a callable object" % (obj,))
    if ismethod(obj):
        return _without_first(_signature(obj.__func__, follow_wrapped))
    if follow_wrapped:
        obj = unwrap(obj, stop=lambda f: hasattr(f, "__signature__"))
        if ismethod(obj):
            return _signature(obj, follow_wrapped)
    sig = getattr(obj, "__signature__", None)
    if isinstance(sig, Signature):
        return sig
    if isfunction(obj) and hasattr(obj, "__code__"):
        return _of_function(obj)
    functools = sys.modules.get("functools")
    if functools is not None and isinstance(obj, functools.partial):
        return _of_partial(obj)
    if isclass(obj):
        return _of_class(obj)
    call = getattr(type(obj), "__call__", None)
    if isfunction(call):
        return _without_first(_of_function(call))
    raise ValueError("no signature found for builtin %r" % (obj,))


def signature(obj, *, follow_wrapped=True, globals=None, locals=None,
              eval_str=False):
    return _signature(obj, follow_wrapped)


class FullArgSpec(tuple):
    _names = ("args", "varargs", "varkw", "defaults", "kwonlyargs",
              "kwonlydefaults", "annotations")

    def __getattr__(self, name):
        if name in self._names:
            return self[self._names.index(name)]
        raise AttributeError(name)

    def __repr__(self):
        return "FullArgSpec(%s)" % ", ".join(
            ["%s=%r" % item for item in zip(self._names, self)])


def getfullargspec(func):
    sig = _signature(func.__func__ if ismethod(func) else func, False)
    args, kwonly, defaults, kwdefaults, notes = [], [], [], {}, {}
    varargs = varkw = None
    if sig.return_annotation is not _empty:
        notes["return"] = sig.return_annotation
    for p in sig.parameters.values():
        if p.kind in (0, 1):
            args.append(p.name)
            if p.default is not _empty:
                defaults.append(p.default)
        elif p.kind == 2:
            varargs = p.name
        elif p.kind == 3:
            kwonly.append(p.name)
            if p.default is not _empty:
                kwdefaults[p.name] = p.default
        else:
            varkw = p.name
        if p.annotation is not _empty:
            notes[p.name] = p.annotation
    return FullArgSpec((args, varargs, varkw, tuple(defaults) or None, kwonly,
                        kwdefaults or None, notes))
