# types: the names of types, SimpleNamespace, MappingProxyType, new_class bits
import types


def f(): pass
def g(): yield
async def c(): pass
async def a(): yield


co, ag = c(), a()
print(isinstance(f, types.FunctionType), isinstance(lambda: 0, types.LambdaType), isinstance(g(), types.GeneratorType))
print(isinstance(co, types.CoroutineType), isinstance(ag, types.AsyncGeneratorType), isinstance(len, types.BuiltinFunctionType))
co.close()
print(isinstance(types, types.ModuleType), type(None) is types.NoneType, type(...) is types.EllipsisType)
ns = types.SimpleNamespace(a=1, b="x")
ns.c = [1]
print(ns, ns.a, ns == types.SimpleNamespace(a=1, b="x", c=[1]))
del ns.b
print(vars(ns))
d = {"k": 1}
m = types.MappingProxyType(d)
d["z"] = 2
print(m, m["k"], len(m), list(m))
try:
    m["k"] = 5
except TypeError as e:
    print("TypeError:", e)


class C:
    def meth(self):
        return self.n


o = C()
o.n = 7
o.bound = types.MethodType(lambda self, x: self.n + x, o)
print(o.bound(1), isinstance(o.meth, types.MethodType), type(list[int]) is types.GenericAlias)
print(isinstance(int | str, types.UnionType), type(C.__dict__).__name__)
try:
    raise ValueError
except ValueError as e:
    print(isinstance(e.__traceback__, types.TracebackType), isinstance(e.__traceback__.tb_frame, types.FrameType))
print(isinstance(f.__code__, types.CodeType), types.FunctionType.__name__)
