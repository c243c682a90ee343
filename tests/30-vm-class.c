/* 30-vm-class.c - classes of the program are as in CPython: attributes, calls,
 * operators, inheritance, and what is refused. */
#include "tests/python.h"

static const char preamble[] =
    "class A:\n"
    "    x = 1\n"
    "    def __init__(self, a=0): self.a = a\n"
    "    def m(self, p, q=2): return (self.a, p, q)\n"
    "    @staticmethod\n"
    "    def s(v): return v\n"
    "    @classmethod\n"
    "    def c(cls): return cls.__name__\n"
    "    @property\n"
    "    def r(self): return self.a\n"
    "class B(A):\n"
    "    def m(self, p): return ('B',) + super().m(p)\n"
    "    @classmethod\n"
    "    def c(cls): return 'B' + super().c()\n"
    "class Slots:\n"
    "    __slots__ = ('u', 'v')\n"
    "class Eq:\n"
    "    def __init__(self, v): self.v = v\n"
    "    def __eq__(self, o): return self.v == o.v\n"
    "    def __lt__(self, o): return self.v < o.v\n"
    "class Num:\n"
    "    def __add__(self, o): return ('add', o)\n"
    "    def __radd__(self, o): return ('radd', o)\n"
    "    def __rmul__(self, o): return ('rmul', o)\n"
    "    def __sub__(self, o): return NotImplemented\n"
    "    def __neg__(self): return 'neg'\n"
    "    def __index__(self): return 2\n"
    "class Sub(Num):\n"
    "    def __radd__(self, o): return 'sub'\n"
    "class Iadd:\n"
    "    def __iadd__(self, o): return ('iadd', o)\n"
    "class Seq:\n"
    "    def __getitem__(self, i):\n"
    "        if i > 2: raise IndexError(i)\n"
    "        return i * 10\n"
    "    def __len__(self): return 3\n"
    "class Bad:\n"
    "    def __len__(self): return -1\n"
    "    def __bool__(self): return 3\n"
    "    def __repr__(self): return 3\n"
    "    def __hash__(self): return 'a'\n"
    "    def __iter__(self): return 3\n"
    "    def __index__(self): return 'a'\n"
    "class NoIter:\n"
    "    __iter__ = None\n"
    "    __contains__ = None\n"
    "    __hash__ = None\n"
    "class Get:\n"
    "    def __getattr__(self, name):\n"
    "        if name.startswith('x'): return name\n"
    "        raise AttributeError('no ' + name)\n"
    "class Descr:\n"
    "    def __set_name__(self, owner, name): self.name = name\n"
    "    def __get__(self, obj, cls): return (self.name, obj is None)\n"
    "    def __set__(self, obj, v): raise AttributeError('not ' + self.name)\n"
    "class Has:\n"
    "    d = Descr()\n"
    "class Meta(type):\n"
    "    def __call__(cls, *args): return ('meta', super().__call__(*args).a)\n"
    "    def __len__(cls): return 5\n"
    "    @property\n"
    "    def p(cls): return cls.__name__\n"
    "class WithMeta(A, metaclass=Meta): pass\n"
    "class Hook:\n"
    "    def __init_subclass__(cls, tag=None): cls.tag = tag\n"
    "class Hooked(Hook, tag=7): pass\n"
    "class Int(int):\n"
    "    def __add__(self, o): return Int(super().__add__(o))\n"
    "class New:\n"
    "    def __new__(cls, a): return a\n"
    "class Abstract:\n"
    "    pass\n"
    "Abstract.__abstractmethods__ = frozenset(['f', 'g'])\n"
    "def attempt(text_f):\n"
    "    return text_f()\n"
    "def setting(obj, name, v):\n"
    "    setattr(obj, name, v)\n"
    "    return getattr(obj, name)\n"
    "def inplace(a, b):\n"
    "    a += b\n"
    "    return a\n"
    "def inplace_sub(a, b):\n"
    "    a -= b\n"
    "    return a\n"
    "def make(*bases, **ns): return type('Made', bases, ns).__mro__\n";

static const PyCase calling[] = {
    {"A(3).m(1)",
     "(3, 1, 2)"},
    {"A(3).m(1, 5)",
     "(3, 1, 5)"},
    {"B(4).m(1)",
     "('B', 4, 1, 2)"},
    {"A.m(A(2), 1)",
     "(2, 1, 2)"},
    {"A(1).m()",
     "TypeError: A.m() missing 1 required positional argument: 'p'"},
    {"A(1).m(1, 2, 3)",
     "TypeError: A.m() takes from 2 to 3 positional arguments but 4 were "
     "given"},
    {"A(1).m(1, z=3)",
     "TypeError: A.m() got an unexpected keyword argument 'z'"},
    {"A(1).m(1, p=3)",
     "TypeError: A.m() got multiple values for argument 'p'"},
    {"A(1, 2)",
     "TypeError: A.__init__() takes from 1 to 2 positional arguments but "
     "3 were given"},
    {"A(b=3)",
     "TypeError: A.__init__() got an unexpected keyword argument 'b'"},
    {"A.s(3), A().s(4)",
     "(3, 4)"},
    {"A.c(), B.c(), B().c()",
     "('A', 'BB', 'BB')"},
    {"New(5)",
     "5"},
    {"New()",
     "TypeError: New.__new__() missing 1 required positional argument: "
     "'a'"},
    {"Hook(3)",
     "TypeError: Hook() takes no arguments"},
    {"Slots(a=1)",
     "TypeError: Slots() takes no arguments"},
    {"Abstract()",
     "TypeError: Can't instantiate abstract class Abstract with abstract "
     "methods f, g"},
    {"object(1)",
     "TypeError: object() takes no arguments"},
    {"WithMeta(8)",
     "('meta', 8)"},
    {"Hooked.tag",
     "7"},
    {"type(3), type(A), type(type)",
     "(<class 'int'>, <class 'type'>, <class 'type'>)"},
    {"type(1, 2)",
     "TypeError: type() takes 1 or 3 arguments"},
    {"type('X', (), {'y': 4})().y",
     "4"},
    {"type(3, (), {})",
     "TypeError: type.__new__() argument 1 must be str, not int"},
    {"A.m()",
     "TypeError: A.m() missing 2 required positional arguments: 'self' "
     "and 'p'"},
    {"super(A, 3)",
     "TypeError: super(type, obj): obj must be an instance or subtype of "
     "type"},
    {"super(B, B(6)).m(0)",
     "(6, 0, 2)"},
    {"3()",
     "TypeError: 'int' object is not callable"},
};

static const PyCase attributes[] = {
    {"A.x, B.x, A().x",
     "(1, 1, 1)"},
    {"B.y",
     "AttributeError: type object 'B' has no attribute 'y'"},
    {"B().y",
     "AttributeError: 'B' object has no attribute 'y'"},
    {"A().r",
     "0"},
    {"setting(A(), 'r', 3)",
     "AttributeError: property 'r' of 'A' object has no setter"},
    {"setting(A(), 'q', 3)",
     "3"},
    {"setting(A, 'w', 3), B.w",
     "(3, 3)"},
    {"setting(Slots(), 'u', 3)",
     "3"},
    {"setting(Slots(), 'w', 3)",
     "AttributeError: 'Slots' object has no attribute 'w'"},
    {"Slots().v",
     "AttributeError: 'Slots' object has no attribute 'v'"},
    {"setting(int, 'w', 3)",
     "TypeError: cannot set 'w' attribute of immutable type 'int'"},
    {"setting(1, 'w', 3)",
     "AttributeError: 'int' object has no attribute 'w'"},
    {"setting(1, 'real', 3)",
     "AttributeError: attribute 'real' of 'int' objects is not writable"},
    {"Get().xy",
     "'xy'"},
    {"Get().ab",
     "AttributeError: no ab"},
    {"hasattr(Get(), 'ab'), getattr(Get(), 'ab', 9)",
     "(False, 9)"},
    {"Has().d, Has.d",
     "(('d', False), ('d', True))"},
    {"setting(Has(), 'd', 3)",
     "AttributeError: not d"},
    {"len(WithMeta), WithMeta.p",
     "(5, 'WithMeta')"},
    {"WithMeta().p",
     "AttributeError: 'tuple' object has no attribute 'p'"},
    {"A.__name__, A.__qualname__, A.__module__, A.__bases__, A.__doc__",
     "('A', 'A', '__main__', (<class 'object'>,), None)"},
    {"B.__mro__",
     "(<class '__main__.B'>, <class '__main__.A'>, <class 'object'>)"},
    {"A.__dict__['x'], type(A.__dict__)",
     "(1, <class 'mappingproxy'>)"},
    {"vars(A(5))",
     "{'a': 5}"},
    {"sorted(n for n in dir(A()) if n[0] != '_')",
     "['a', 'c', 'm', 'r', 's', 'w', 'x']"},
    {"delattr(A(), 'x')",
     "AttributeError: 'A' object has no attribute 'x'"},
    {"delattr(A, 'nope')",
     "AttributeError: type object 'A' has no attribute 'nope'"},
    {"None.x",
     "AttributeError: 'NoneType' object has no attribute 'x'"},
    {"A.m.x",
     "AttributeError: 'function' object has no attribute 'x'"},
    {"A().m.__func__ is A.m",
     "True"},
    {"A().m == A().m",
     "False"},
    {"repr(A), repr(int), repr(type)",
     "(\"<class '__main__.A'>\", \"<class 'int'>\", \"<class 'type'>\")"},
    {"[].append.__name__, list.append.__qualname__",
     "('append', 'list.append')"},
    {"repr(list.append), repr(len), repr(list.__len__)",
     "(\"<method 'append' of 'list' objects>\", '<built-in function "
     "len>', \"<slot wrapper '__len__' of 'list' objects>\")"},
    {"setting(A(), '__class__', 3)",
     "TypeError: __class__ must be set to a class, not 'int' object"},
    {"setting(3, '__class__', A)",
     "TypeError: __class__ assignment only supported for mutable types "
     "or ModuleType subclasses"},
    {"setting(A(), '__dict__', {'k': 1})",
     "{'k': 1}"},
    {"A.__subclasses__()[0]",
     "<class '__main__.B'>"},
};

static const PyCase operators[] = {
    {"Num() + 1",
     "('add', 1)"},
    {"1 + Num()",
     "('radd', 1)"},
    {"Num() + Sub()",
     "'sub'"},
    {"[1] * Num()",
     "('rmul', [1])"},
    {"3 * Num()",
     "('rmul', 3)"},
    {"[1, 2, 3][Num()]",
     "3"},
    {"Num() - 1",
     "TypeError: unsupported operand type(s) for -: 'Num' and 'int'"},
    {"Num() * 1",
     "TypeError: unsupported operand type(s) for *: 'Num' and 'int'"},
    {"-Num(), ",
     "('neg',)"},
    {"~Num()",
     "TypeError: bad operand type for unary ~: 'Num'"},
    {"inplace(Iadd(), 2)",
     "('iadd', 2)"},
    {"inplace(Num(), 2)",
     "('add', 2)"},
    {"inplace_sub(Num(), 2)",
     "TypeError: unsupported operand type(s) for -=: 'Num' and 'int'"},
    {"inplace([1], (2,))",
     "[1, 2]"},
    {"Eq(1) == Eq(1), Eq(1) != Eq(1)",
     "(True, False)"},
    {"Eq(1) < Eq(2), Eq(1) > Eq(2)",
     "(True, False)"},
    {"Eq(1) <= Eq(2)",
     "TypeError: '<=' not supported between instances of 'Eq' and 'Eq'"},
    {"hash(Eq(1))",
     "TypeError: unhashable type: 'Eq'"},
    {"{Eq(1): 2}",
     "TypeError: unhashable type: 'Eq'"},
    {"A() == 3, A() != 3",
     "(False, True)"},
    {"A() < A()",
     "TypeError: '<' not supported between instances of 'A' and 'A'"},
    {"list(Seq()), len(Seq()), Seq()[1], 20 in Seq(), bool(Seq())",
     "([0, 10, 20], 3, 10, True, True)"},
    {"A()[0]",
     "TypeError: 'A' object is not subscriptable"},
    {"len(A())",
     "TypeError: object of type 'A' has no len()"},
    {"iter(A())",
     "TypeError: 'A' object is not iterable"},
    {"3 in A()",
     "TypeError: argument of type 'A' is not iterable"},
    {"len(Bad())",
     "ValueError: __len__() should return >= 0"},
    {"bool(Bad())",
     "TypeError: __bool__ should return bool, returned int"},
    {"repr(Bad())",
     "TypeError: __repr__ returned non-string (type int)"},
    {"hash(Bad())",
     "TypeError: __hash__ method should return an integer"},
    {"iter(Bad())",
     "TypeError: iter() returned non-iterator of type 'int'"},
    {"[1][Bad()]",
     "TypeError: __index__ returned non-int (type str)"},
    {"hash(NoIter())",
     "TypeError: unhashable type: 'NoIter'"},
    {"iter(NoIter())",
     "TypeError: 'NoIter' object is not iterable"},
    {"1 in NoIter()",
     "TypeError: 'NoIter' object is not a container"},
    {"Int(2) + 3, type(Int(2) + 3), type(Int(2) - 3)",
     "(5, <class '__main__.Int'>, <class 'int'>)"},
    {"type(Int(3)), Int(3) == 3, hash(Int(3))",
     "(<class '__main__.Int'>, True, 3)"},
    {"list[int], dict[str, int], int | None",
     "(list[int], dict[str, int], int | None)"},
    {"isinstance(1, int | str), isinstance(1, list[int])",
     "TypeError: isinstance() argument 2 cannot be a parameterized "
     "generic"},
    {"int[3]",
     "TypeError: type 'int' is not subscriptable"},
    {"A[3]",
     "TypeError: type 'A' is not subscriptable"},
    {"int | 3",
     "TypeError: unsupported operand type(s) for |: 'type' and 'int'"},
};

static const PyCase classes[] = {
    {"make(A, B)",
     "TypeError: Cannot create a consistent method resolution\norder "
     "(MRO) for bases A, B"},
    {"make(B, A)[1:]",
     "(<class '__main__.B'>, <class '__main__.A'>, <class 'object'>)"},
    {"make(A, A)",
     "TypeError: duplicate base class A"},
    {"make(int, str)",
     "TypeError: multiple bases have instance lay-out conflict"},
    {"make(bool)",
     "TypeError: type 'bool' is not an acceptable base type"},
    {"make(3)",
     "TypeError: metaclass conflict: the metaclass of a derived class "
     "must be a (non-strict) subclass of the metaclasses of all its bases"},
    {"make(Slots, A)[1:]",
     "(<class '__main__.Slots'>, <class '__main__.A'>, <class 'object'>)"},
    {"make(A, __slots__=('q', 3))",
     "TypeError: __slots__ items must be strings, not 'int'"},
    {"make(A, __slots__=('a b',))",
     "TypeError: __slots__ must be identifiers"},
    {"make(int, __slots__=('q',))",
     "TypeError: nonempty __slots__ not supported for subtype of 'int'"},
    {"make(__slots__=('x',), x=1)",
     "ValueError: 'x' in __slots__ conflicts with class variable"},
    {"make(WithMeta)[1:]",
     "(<class '__main__.WithMeta'>, <class '__main__.A'>, <class "
     "'object'>)"},
    {"isinstance(B(), A), issubclass(B, (int, A)), isinstance(1, (str, "
     "(int,)))",
     "(True, True, True)"},
    {"isinstance(1, 1)",
     "TypeError: isinstance() arg 2 must be a type, a tuple of types, or "
     "a union"},
    {"issubclass(1, int)",
     "TypeError: issubclass() arg 1 must be a class"},
    {"issubclass(int, 1)",
     "TypeError: issubclass() arg 2 must be a class, a tuple of classes, "
     "or a union"},
    {"object.__new__(int)",
     "TypeError: object.__new__(int) is not safe, use int.__new__()"},
    {"int.__new__(str)",
     "TypeError: int.__new__(str): str is not a subtype of int"},
    {"object.__new__(3)",
     "TypeError: object.__new__(X): X is not a type object (int)"},
};

int main(void)
{
    py_start();
    PY_CHECK(preamble, calling, "calling");
    PY_CHECK(preamble, attributes, "attributes");
    PY_CHECK(preamble, operators, "operators");
    PY_CHECK(preamble, classes, "classes");
    return py_end();
}
