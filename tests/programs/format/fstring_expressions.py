# What may stand inside the braces of an f-string.
a, b, items, d = 7, 3, [1, 2, 3], {"k": "v", "n": {"m": 1}}
print(f"{a + b} {a * b:>5} {a / b:.3f} {a // b} {a % b} {a ** b} {-a} {not a} {a > b} {a if a > b else b}")
print(f"{items[0]} {items[-1]} {items[1:]} {items[::-1]} {d['k']} {d['n']['m']} {len(items)} {sum(x * x for x in items)}")
print(f"{[x for x in items if x % 2]} { {x: x for x in items} } { {1, 2} } {(1, 2)} {()} {[]} {'str' 'cat'} {b'bytes'}")
print(f"{(lambda x: x + 1)(5)} {(lambda: 'no args')()} {max(items, key=lambda v: -v)} {[*items, 4]} {dict(**d)['k']} {print('side') or 'effect'}")
print(f"{'quote: ' + chr(39)} {chr(34)} {'a' 'b'} {r'raw' + '!'} {'nested %s' % 'percent'} {'{}'.format(5)} {'brace {'} {'}'}")
print(f"{a:{b}} {a:<{b}}| {a:>{b + 2}} {a:{'0'}{b}} {a:0{b}d} {3.14159:.{b}f} {'x':{'*'}^{a}} {a!r:>{b}} {1.5:{'+'}.{b - 1}f}")
print(f"{a=} {a = } {a= !r} {a=:>4} {items[0]=} {a+b=} {  a  =  } {d['k']=} {'s'=} {a=!s:^5} {(a, b)=} {len(items)=} {a==b}")
print(f'{a!r} {a!s} {a!a} {"é"!r} {"é"!a} {"é"!s:>3}', f"{a:}", f"{a!r:}", f"{'x'!r:>5}|{'x'!s:<5}|")
print(f"line one {a}\nline two\t{b}\\ \x41 \u00e9 {{literal}} {{{a}}} {{{{}}}}", rf"raw\n{a}\{b}", f"{a}" "{b}" f"{b}")
print(f'''multi {
    a + b
} line {items[
    0]}''', f"""{
a:>{
b}}""")
class Deep:
    class_attr = f"{a} in class"
    def __init__(self): self.v = {"list": [f"{i}" for i in range(3)]}
    def __str__(self): return f"Deep<{', '.join(self.v['list'])}>"
    def __format__(self, spec): return f"{str(self)!r:{spec or '>20'}}"
print(f"{Deep()} {Deep()!s} {Deep():<25}| {Deep.class_attr} {Deep().v['list'][1]} {Deep().v['list']!r}")
def f(x, *, w=4): return f"{x:{w}}|{f'{x}!':>{w}}|{f'{x:{w}}':>{w * 2}}"
print(f(5), f("ab", w=6), f"{f(1)}", f"{f'{f(2)}'}")
i = 0
def nxt():
    global i
    i += 1
    return i
print(f"{nxt()} {nxt():{nxt()}} {nxt()!r}", f"{(y := 5)} {y} {(y := y + 1)=}", f"{a:{nxt() and ''}}")
for bad in (lambda: f"{undefined_name}", lambda: f"{1/0}", lambda: f"{d['zz']}", lambda: f"{a:zz}", lambda: f"{None:>5}", lambda: f"{a:{'x' * 3}}"):
    try:
        print(bad())
    except Exception as e:
        print(type(e).__name__, e)
