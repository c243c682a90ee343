# unittest._mock_names.py - the magic methods that mocks know.
_numeric = """
add sub mul matmul truediv floordiv mod lshift rshift and xor or pow
""".split()

# Those that MagicMock has from the beginning.
SYNC_MAGICS = frozenset([f"__{name}__" for name in """
lt gt le ge eq ne getitem setitem delitem len contains str sizeof enter exit
divmod rdivmod neg pos abs invert int float index complex bool next fspath
aiter trunc floor ceil round hash iter
""".split() + [prefix + name for prefix in ("", "i", "r")
               for name in _numeric]])
ASYNC_MAGICS = frozenset(["__aenter__", "__aexit__", "__anext__"])

# Those that may be set.
ALL_MAGICS = SYNC_MAGICS | ASYNC_MAGICS | frozenset([
    f"__{name}__" for name in """
    get set delete reversed missing reduce reduce_ex getinitargs getnewargs
    getstate setstate getformat repr dir subclasses format getnewargs_ex
    """.split()])
UNSUPPORTED_MAGICS = frozenset([f"__{name}__" for name in """
    getattr setattr init new prepare instancecheck subclasscheck del
    """.split()])

# What the files of mocks find of each other's: the names of classes of mocks,
# "proxies", "child", "Later", "filter_dir".
kinds = {}


def is_magic(name):
    return "__%s__" % name[2:-2] == name
