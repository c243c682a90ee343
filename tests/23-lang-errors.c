/* 23-lang-errors.c - what is wrong with a text, and on which line, in the words
 * of CPython 3.11.  Every answer below was given by it. */
#include <stdio.h>
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/parse.h"
#include "sim/lang/scope.h"
#include "tests/tap.h"

typedef struct Case {
    const char *source, *want;
} Case;

static const Case cases[] = {
    {"return 1", "1 SyntaxError: 'return' outside function"},
    {"class A:\n return", "2 SyntaxError: 'return' outside function"},
    {"def f():\n await x", "2 SyntaxError: 'await' outside async function"},
    {"def f():\n async for x in y: pass",
     "2 SyntaxError: 'async for' outside async function"},
    {"def f():\n [x async for x in y]",
     "2 SyntaxError: asynchronous comprehension outside of an asynchronous "
     "function"},
    {"def f():\n [await x for x in y]",
     "2 SyntaxError: asynchronous comprehension outside of an asynchronous "
     "function"},
    {"async def f():\n yield 1\n return 2",
     "3 SyntaxError: 'return' with value in async generator"},
    {"async def f():\n yield from x",
     "2 SyntaxError: 'yield from' inside async function"},
    {"break", "1 SyntaxError: 'break' outside loop"},
    {"continue", "1 SyntaxError: 'continue' not properly in loop"},
    {"if x:\n break", "2 SyntaxError: 'break' outside loop"},
    {"try:\n pass\nexcept:\n pass\nexcept A:\n pass",
     "3 SyntaxError: default 'except:' must be last"},
    {"try: pass\nexcept* A:\n break",
     "3 SyntaxError: 'break', 'continue' and 'return' cannot appear in an "
     "except* block"},
    {"for x in y:\n try: pass\n except* A:\n  break",
     "4 SyntaxError: 'break', 'continue' and 'return' cannot appear in an "
     "except* block"},
    {"def f():\n try: pass\n except* A:\n  return g(",
     "4 SyntaxError: '(' was never closed"},
    {"*a", "1 SyntaxError: can't use starred expression here"},
    {"x = *a", "1 SyntaxError: can't use starred expression here"},
    {"*a = 1",
     "1 SyntaxError: starred assignment target must be in a list or tuple"},
    {"*a, *b = c", "1 SyntaxError: multiple starred expressions in assignment"},
    {"[*a, *b] = c",
     "1 SyntaxError: multiple starred expressions in assignment"},
    {"for *a in b: pass",
     "1 SyntaxError: starred assignment target must be in a list or tuple"},
    {"f(a=1, a=2)", "1 SyntaxError: keyword argument repeated: a"},
    {"class A(x=1, x=2): pass", "1 SyntaxError: keyword argument repeated: x"},
    {"__debug__ = 1", "1 SyntaxError: cannot assign to __debug__"},
    {"def f(__debug__): pass", "1 SyntaxError: cannot assign to __debug__"},
    {"del __debug__", "1 SyntaxError: cannot delete __debug__"},
    {"x: int = 1\nglobal x",
     "2 SyntaxError: annotated name 'x' can't be global"},
    {"def f():\n global x\n x: int",
     "3 SyntaxError: annotated name 'x' can't be global"},
    {"def f():\n nonlocal x",
     "2 SyntaxError: no binding for nonlocal 'x' found"},
    {"nonlocal x",
     "1 SyntaxError: nonlocal declaration not allowed at module level"},
    {"class A:\n nonlocal x",
     "2 SyntaxError: no binding for nonlocal 'x' found"},
    {"def f():\n x = 1\n global x",
     "3 SyntaxError: name 'x' is assigned to before global declaration"},
    {"def f():\n print(x)\n global x",
     "3 SyntaxError: name 'x' is used prior to global declaration"},
    {"def f(x):\n global x", "2 SyntaxError: name 'x' is parameter and global"},
    {"def f(x):\n nonlocal x",
     "2 SyntaxError: name 'x' is parameter and nonlocal"},
    {"def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x",
     "5 SyntaxError: name 'x' is assigned to before nonlocal declaration"},
    {"def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x",
     "5 SyntaxError: name 'x' is used prior to nonlocal declaration"},
    {"def f():\n x = 1\n def g():\n  global x\n  nonlocal x",
     "4 SyntaxError: name 'x' is nonlocal and global"},
    {"def f():\n for i in y:\n  global i",
     "3 SyntaxError: name 'i' is assigned to before global declaration"},
    {"print(x)\nglobal x",
     "2 SyntaxError: name 'x' is used prior to global declaration"},
    {"[x := 1 for x in y]",
     "1 SyntaxError: assignment expression cannot rebind comprehension "
     "iteration variable 'x'"},
    {"[[x := 1 for z in y] for x in y]",
     "1 SyntaxError: assignment expression cannot rebind comprehension "
     "iteration variable 'x'"},
    {"[y for x in (y := z)]",
     "1 SyntaxError: assignment expression cannot be used in a comprehension "
     "iterable expression"},
    {"class A:\n [x := 1 for y in z]",
     "2 SyntaxError: assignment expression within a comprehension cannot be "
     "used in a class body"},
    {"[i for i in range(5) if (j := 0) for j in range(5)]",
     "1 SyntaxError: comprehension inner loop cannot rebind assignment "
     "expression target 'j'"},
    {"def f():\n [x := 1 for y in z]\n nonlocal x",
     "3 SyntaxError: name 'x' is assigned to before nonlocal declaration"},
    {"def f():\n from a import *",
     "2 SyntaxError: import * only allowed at module level"},
    {"class A:\n from a import *",
     "2 SyntaxError: import * only allowed at module level"},
    {"from __future__ import foo",
     "1 SyntaxError: future feature foo is not defined"},
    {"from __future__ import braces", "1 SyntaxError: not a chance"},
    {"x = 1\nfrom __future__ import annotations",
     "2 SyntaxError: from __future__ imports must occur at the beginning of "
     "the file"},
    {"\"doc\"\n\"doc\"\nfrom __future__ import annotations",
     "3 SyntaxError: from __future__ imports must occur at the beginning of "
     "the file"},
    {"from __future__ import annotations\n"
     "x: (yield)",
     "2 SyntaxError: 'yield expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "def f():\n def g(a: (yield from b)): pass",
     "3 SyntaxError: 'yield expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "async def f() -> (await x): pass",
     "2 SyntaxError: 'await expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "async def f():\n x: [a for a in await b]",
     "3 SyntaxError: 'await expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "x: (y := 1)",
     "2 SyntaxError: 'named expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "x: lambda a=(y := 1): 0",
     "2 SyntaxError: 'named expression' can not be used within an annotation"},
    {"from __future__ import annotations\n"
     "x: lambda: [a async for a in (await b) if (yield (c := d))]",
     "2 SyntaxError: 'yield' inside list comprehension"},
    {"match x:\n case a: pass\n case b: pass",
     "2 SyntaxError: name capture 'a' makes remaining patterns unreachable"},
    {"match x:\n case _: pass\n case b: pass",
     "2 SyntaxError: wildcard makes remaining patterns unreachable"},
    {"match x:\n case a | b: pass",
     "2 SyntaxError: name capture 'a' makes remaining patterns unreachable"},
    {"match x:\n case (1 as a) | 2: pass",
     "2 SyntaxError: alternative patterns bind different names"},
    {"match x:\n case [a, a]: pass",
     "2 SyntaxError: multiple assignments to name 'a' in pattern"},
    {"match x:\n case [a, *a]: pass",
     "2 SyntaxError: multiple assignments to name 'a' in pattern"},
    {"match x:\n case A(b=1, b=2): pass",
     "2 SyntaxError: attribute name repeated in class pattern: b"},
    {"match x:\n case [*a, *b]: pass",
     "2 SyntaxError: multiple starred names in sequence pattern"},
    {"match x:\n case *a: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case A(b=1, c): pass",
     "2 SyntaxError: positional patterns follow keyword patterns"},
    {"match x:\n case 1 as _: pass",
     "2 SyntaxError: cannot use '_' as a target"},
    {"match x:\n case 1 as a.b: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case a.b(): pass\n case a(): pass\n case {**_}: pass",
     "4 SyntaxError: invalid syntax"},
    {"match x:\n case -a: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case a + b: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case f(): pass\n case f\"{x}\": pass",
     "3 SyntaxError: patterns may only match literals and attribute lookups"},
    {"match x:\n case {f\"{x}\": 1}: pass",
     "2 SyntaxError: mapping pattern keys may only match literals and "
     "attribute lookups"},
    {"match x:\n case 1 | a: pass",
     "2 SyntaxError: alternative patterns bind different names"},
    {"match *a:\n case 1: pass", "1 SyntaxError: invalid syntax"},
    {"match x:\n pass", "2 SyntaxError: invalid syntax"},
    {"match x:",
     "1 IndentationError: expected an indented block after 'match' statement "
     "on line 1"},
    {"match x: case 1: pass", "1 SyntaxError: invalid syntax"},
    {"def f():\n return 1\n x y\nreturn 2", "3 SyntaxError: invalid syntax"},
    {"return 1\ndef f(a, a): pass",
     "2 SyntaxError: duplicate argument 'a' in function definition"},
    {"def f(a, a): pass\nreturn 1",
     "1 SyntaxError: duplicate argument 'a' in function definition"},
    {"x = f(a for a in b, *c)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"[(yield) for x in y]",
     "1 SyntaxError: 'yield' inside list comprehension"},
    {"def f():\n [(yield x) for x in y]",
     "2 SyntaxError: 'yield' inside list comprehension"},
    {"def f():\n {(yield x) for x in y}",
     "2 SyntaxError: 'yield' inside set comprehension"},
    {"def f():\n {(yield x): 1 for x in y}",
     "2 SyntaxError: 'yield' inside dict comprehension"},
    {"def f():\n ((yield x) for x in y)",
     "2 SyntaxError: 'yield' inside generator expression"},
    {"del a if b else c",
     "1 SyntaxError: cannot delete conditional expression"},
    {"del (a + b)", "1 SyntaxError: cannot delete expression"},
    {"del (a, b + c)", "1 SyntaxError: cannot delete expression"},
    {"del [a, f()]", "1 SyntaxError: cannot delete function call"},
    {"del {a}", "1 SyntaxError: cannot delete set display"},
    {"(a, b + c) = 1", "1 SyntaxError: cannot assign to expression"},
    {"[a, f()] = 1", "1 SyntaxError: cannot assign to function call"},
    {"a, 1 = x",
     "1 SyntaxError: cannot assign to literal here. Maybe you meant '==' "
     "instead of '='?"},
    {"(a, *1) = x", "1 SyntaxError: cannot assign to literal"},
    {"a = 1 = b", "1 SyntaxError: cannot assign to literal"},
    {"a = b, 1 = c",
     "1 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of "
     "'='?"},
    {"x, y += 1",
     "1 SyntaxError: 'tuple' is an illegal expression for augmented "
     "assignment"},
    {"f() += 1",
     "1 SyntaxError: 'function call' is an illegal expression for augmented "
     "assignment"},
    {"x := 1", "1 SyntaxError: invalid syntax"},
    {"{x} = 1",
     "1 SyntaxError: cannot assign to set display here. Maybe you meant '==' "
     "instead of '='?"},
    {"{x: y} = 1",
     "1 SyntaxError: cannot assign to dict literal here. Maybe you meant '==' "
     "instead of '='?"},
    {"x if y else z = 1",
     "1 SyntaxError: cannot assign to conditional expression"},
    {"x or y = 1", "1 SyntaxError: cannot assign to expression"},
    {"x < y = 1", "1 SyntaxError: cannot assign to comparison"},
    {"lambda: 1 = 1", "1 SyntaxError: cannot assign to lambda"},
    {"... = 1",
     "1 SyntaxError: cannot assign to ellipsis here. Maybe you meant '==' "
     "instead of '='?"},
    {"\"a\" = 1",
     "1 SyntaxError: cannot assign to literal here. Maybe you meant '==' "
     "instead of '='?"},
    {"f\"{a}\" = 1",
     "1 SyntaxError: cannot assign to f-string expression here. Maybe you "
     "meant '==' instead of '='?"},
    {"-x = 1",
     "1 SyntaxError: cannot assign to expression here. Maybe you meant '==' "
     "instead of '='?"},
    {"await x = 1",
     "1 SyntaxError: cannot assign to await expression here. Maybe you meant "
     "'==' instead of '='?"},
    {"[x for x in y] = 1",
     "1 SyntaxError: cannot assign to list comprehension here. Maybe you "
     "meant '==' instead of '='?"},
    {"{x for x in y} = 1",
     "1 SyntaxError: cannot assign to set comprehension here. Maybe you meant "
     "'==' instead of '='?"},
    {"{x: y for x in y} = 1",
     "1 SyntaxError: cannot assign to dict comprehension here. Maybe you "
     "meant '==' instead of '='?"},
    {"(x for x in y) = 1",
     "1 SyntaxError: cannot assign to generator expression"},
    {"(yield) = 1",
     "1 SyntaxError: cannot assign to yield expression here. Maybe you meant "
     "'==' instead of '='?"},
    {"for x() in y: pass", "1 SyntaxError: cannot assign to function call"},
    {"[x for x in y if z else w]", "1 SyntaxError: invalid syntax"},
    {"x = (*a)", "1 SyntaxError: cannot use starred expression here"},
    {"f(*a, **b, c=1, *d)",
     "1 SyntaxError: iterable argument unpacking follows keyword argument "
     "unpacking"},
    {"f(**a, b)",
     "1 SyntaxError: positional argument follows keyword argument unpacking"},
    {"f(a=1, **b, c)",
     "1 SyntaxError: positional argument follows keyword argument unpacking"},
    {"f(x for x in y, 1)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"f(x=y for y in z)",
     "1 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of "
     "'='?"},
    {"f(x.y=1)",
     "1 SyntaxError: expression cannot contain assignment, perhaps you meant "
     "\"==\"?"},
    {"f(x[0]=1)",
     "1 SyntaxError: expression cannot contain assignment, perhaps you meant "
     "\"==\"?"},
    {"f(None=1)", "1 SyntaxError: cannot assign to None"},
    {"f(x=y:=1)", "1 SyntaxError: invalid syntax"},
    {"f(a, b c)", "1 SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
    {"{a: b, c}", "1 SyntaxError: ':' expected after dictionary key"},
    {"{a, b: c}", "1 SyntaxError: invalid syntax"},
    {"{**a, b}", "1 SyntaxError: ':' expected after dictionary key"},
    {"{a: }",
     "1 SyntaxError: expression expected after dictionary key and ':'"},
    {"{a: *b}",
     "1 SyntaxError: cannot use a starred expression in a dictionary value"},
    {"{*a: b}", "1 SyntaxError: invalid syntax"},
    {"[a b]", "1 SyntaxError: invalid syntax. Perhaps you forgot a comma?"},
    {"a[b:c d]", "1 SyntaxError: invalid syntax"},
    {"a[]", "1 SyntaxError: invalid syntax"},
    {"x = [a if b]", "1 SyntaxError: expected 'else' after 'if' expression"},
    {"x = a if b else", "1 SyntaxError: invalid syntax"},
    {"x = a if else b", "1 SyntaxError: invalid syntax"},
    {"if x then: pass", "1 SyntaxError: invalid syntax"},
    {"if (x: pass", "1 SyntaxError: invalid syntax"},
    {"if x): pass", "1 SyntaxError: unmatched ')'"},
    {"while True print(x)", "1 SyntaxError: invalid syntax"},
    {"for i in range(10) print(i)", "1 SyntaxError: invalid syntax"},
    {"def f(x) return x", "1 SyntaxError: expected ':'"},
    {"class A(B) pass", "1 SyntaxError: invalid syntax"},
    {"else: x", "1 SyntaxError: invalid syntax"},
    {"elif x: y", "1 SyntaxError: invalid syntax"},
    {"if x:\n a\nelse if y:\n b", "3 SyntaxError: expected ':'"},
    {"try:\n a\ncatch: b",
     "3 SyntaxError: expected 'except' or 'finally' block"},
    {"print \"a\"",
     "1 SyntaxError: Missing parentheses in call to 'print'. Did you mean "
     "print(...)?"},
    {"print a.b, c",
     "1 SyntaxError: Missing parentheses in call to 'print'. Did you mean "
     "print(...)?"},
    {"exec \"x\"",
     "1 SyntaxError: Missing parentheses in call to 'exec'. Did you mean "
     "exec(...)?"},
    {"exec x in y",
     "1 SyntaxError: Missing parentheses in call to 'exec'. Did you mean "
     "exec(...)?"},
    {"None = 1", "1 SyntaxError: cannot assign to None"},
    {"del None", "1 SyntaxError: cannot delete None"},
    {"1.x", "1 SyntaxError: invalid decimal literal"},
    {"0777",
     "1 SyntaxError: leading zeros in decimal integer literals are not "
     "permitted; use an 0o prefix for octal integers"},
    {"0b", "1 SyntaxError: invalid binary literal"},
    {"0b12", "1 SyntaxError: invalid digit '2' in binary literal"},
    {"0o", "1 SyntaxError: invalid octal literal"},
    {"0o9", "1 SyntaxError: invalid digit '9' in octal literal"},
    {"0x", "1 SyntaxError: invalid hexadecimal literal"},
    {"0xg", "1 SyntaxError: invalid hexadecimal literal"},
    {"1__2", "1 SyntaxError: invalid decimal literal"},
    {"rb\"a\" \"b\"", "1 SyntaxError: cannot mix bytes and nonbytes literals"},
    {"b\"a\" f\"b\"", "1 SyntaxError: cannot mix bytes and nonbytes literals"},
    {"\"a", "1 SyntaxError: unterminated string literal (detected at line 1)"},
    {"'a\nb'",
     "1 SyntaxError: unterminated string literal (detected at line 1)"},
    {"\"\"\"a",
     "1 SyntaxError: unterminated triple-quoted string literal (detected at "
     "line 1)"},
    {"'''a\n\n\n",
     "1 SyntaxError: unterminated triple-quoted string literal (detected at "
     "line 3)"},
    {"\\", "1 SyntaxError: unexpected EOF while parsing"},
    {"x \\ y",
     "1 SyntaxError: unexpected character after line continuation character"},
    {"x = \\\n", "1 SyntaxError: unexpected EOF while parsing"},
    {"(\n(\n", "2 SyntaxError: '(' was never closed"},
    {"(\n]\n",
     "2 SyntaxError: closing parenthesis ']' does not match opening "
     "parenthesis '(' on line 1"},
    {"[\n(\n]\n",
     "3 SyntaxError: closing parenthesis ']' does not match opening "
     "parenthesis '(' on line 2"},
    {"if x:\n\\ty\n        z",
     "2 SyntaxError: unexpected character after line continuation character"},
    {"if x:\n  y\n z",
     "3 IndentationError: unindent does not match any outer indentation level"},
    {"  x", "1 IndentationError: unexpected indent"},
    {"x\n  y", "2 IndentationError: unexpected indent"},
    {"class A:\n def f(self):\n  pass\n  def g(self):\n  pass",
     "5 IndentationError: expected an indented block after function "
     "definition on line 4"},
    {"def f():\n\ndef g(): pass",
     "3 IndentationError: expected an indented block after function "
     "definition on line 1"},
    {"if x:\n    pass\n  else:\n    pass",
     "3 IndentationError: unindent does not match any outer indentation level"},
    {"try:\n  x\nexcept A, B:\n  y",
     "3 SyntaxError: multiple exception types must be parenthesized"},
    {"try:\n  x\nexcept*:\n  y",
     "3 SyntaxError: expected one or more exception types"},
    {"try:\n  x\nexcept* A, B:\n  y",
     "3 SyntaxError: multiple exception types must be parenthesized"},
    {"try:\n  x\nelse:\n  y",
     "3 SyntaxError: expected 'except' or 'finally' block"},
    {"x = 1 if 2 else 3 if 4",
     "1 SyntaxError: expected 'else' after 'if' expression"},
    {"x = lambda *: 1", "1 SyntaxError: named arguments must follow bare *"},
    {"x = lambda x=1, y: 1",
     "1 SyntaxError: non-default argument follows default argument"},
    {"def f(*): pass", "1 SyntaxError: named arguments must follow bare *"},
    {"def f(**k, a): pass",
     "1 SyntaxError: arguments cannot follow var-keyword argument"},
    {"def f(*a, *b): pass", "1 SyntaxError: * argument may appear only once"},
    {"def f(a=1, b): pass",
     "1 SyntaxError: non-default argument follows default argument"},
    {"def f(a, /, b=1, /): pass", "1 SyntaxError: / may appear only once"},
    {"def f(a=): pass", "1 SyntaxError: expected default value expression"},
    {"def f(*a: int = 1): pass",
     "1 SyntaxError: var-positional argument cannot have default value"},
    {"a = )", "1 SyntaxError: unmatched ')'"},
    {"x, y: int",
     "1 SyntaxError: only single target (not tuple) can be annotated"},
    {"(x, y): int",
     "1 SyntaxError: only single target (not tuple) can be annotated"},
    {"[x]: int",
     "1 SyntaxError: only single target (not list) can be annotated"},
    {"x(): int", "1 SyntaxError: illegal target for annotation"},
    {"\"a\": int", "1 SyntaxError: illegal target for annotation"},
    {"try:\n x\nexcept* a:\n pass\nexcept b:\n pass",
     "5 SyntaxError: cannot have both 'except' and 'except*' on the same "
     "'try'"},
    {"match x:\ncase 1: pass",
     "2 IndentationError: expected an indented block after 'match' statement "
     "on line 1"},
    {"def f(**a, b): pass",
     "1 SyntaxError: arguments cannot follow var-keyword argument"},
    {"def f(*a=1): pass",
     "1 SyntaxError: var-positional argument cannot have default value"},
    {"f(a=1, b)",
     "1 SyntaxError: positional argument follows keyword argument"},
    {"f(**a, *b)",
     "1 SyntaxError: iterable argument unpacking follows keyword argument "
     "unpacking"},
    {"f(True=1)", "1 SyntaxError: cannot assign to True"},
    {"x = {1:}",
     "1 SyntaxError: expression expected after dictionary key and ':'"},
    {"x = {1:*a}",
     "1 SyntaxError: cannot use a starred expression in a dictionary value"},
    {"x = {**a for a in b}",
     "1 SyntaxError: dict unpacking cannot be used in dict comprehension"},
    {"[*a for a in b]",
     "1 SyntaxError: iterable unpacking cannot be used in comprehension"},
    {"[a, b for a in b]",
     "1 SyntaxError: did you forget parentheses around the comprehension "
     "target?"},
    {"[a]: int",
     "1 SyntaxError: only single target (not list) can be annotated"},
    {"a + 1 = 2",
     "1 SyntaxError: cannot assign to expression here. Maybe you meant '==' "
     "instead of '='?"},
    {"f() = 1",
     "1 SyntaxError: cannot assign to function call here. Maybe you meant "
     "'==' instead of '='?"},
    {"del f()", "1 SyntaxError: cannot delete function call"},
    {"del *a", "1 SyntaxError: cannot delete starred"},
    {"if a.b = 1: pass",
     "1 SyntaxError: cannot assign to attribute here. Maybe you meant '==' "
     "instead of '='?"},
    {"(a := 1) = 2",
     "1 SyntaxError: cannot assign to named expression here. Maybe you meant "
     "'==' instead of '='?"},
    {"(a.b := 1)",
     "1 SyntaxError: cannot use assignment expressions with attribute"},
    {"from a import b,",
     "1 SyntaxError: trailing comma not allowed without surrounding "
     "parentheses"},
    {"x = yield = 1",
     "1 SyntaxError: assignment to yield expression not possible"},
    {"class A:\nx",
     "2 IndentationError: expected an indented block after class definition "
     "on line 1"},
    {"{(])}",
     "1 SyntaxError: closing parenthesis ']' does not match opening "
     "parenthesis '('"},
    {"a = 08",
     "1 SyntaxError: leading zeros in decimal integer literals are not "
     "permitted; use an 0o prefix for octal integers"},
    {"0b2", "1 SyntaxError: invalid digit '2' in binary literal"},
    {"0o8", "1 SyntaxError: invalid digit '8' in octal literal"},
    {"f\"{f'{}'}\"",
     "1 SyntaxError: f-string: f-string: empty expression not allowed"},
    {"f\"{a!x}\"",
     "1 SyntaxError: f-string: invalid conversion character: expected 's', "
     "'r', or 'a'"},
    {"f\"{a!}\"",
     "1 SyntaxError: f-string: invalid conversion character: expected 's', "
     "'r', or 'a'"},
    {"f\"{a!rx}\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{!r}\"", "1 SyntaxError: f-string: expression required before '!'"},
    {"f\"{}\"", "1 SyntaxError: f-string: empty expression not allowed"},
    {"f\"{a\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"}\"", "1 SyntaxError: f-string: single '}' is not allowed"},
    {"f\"{a b}\"",
     "1 SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?"},
    {"f\"{a $ b}\"", "1 SyntaxError: f-string: invalid syntax"},
    {"f\"{a[}\"",
     "1 SyntaxError: f-string: closing parenthesis '}' does not match opening "
     "parenthesis '['"},
    {"f\"{a)}\"", "1 SyntaxError: f-string: unmatched ')'"},
    {"f\"{'a}\"", "1 SyntaxError: f-string: unterminated string"},
    {"f\"{a#}\"", "1 SyntaxError: f-string expression part cannot include '#'"},
    {"f\"{a\\n}\"",
     "1 SyntaxError: f-string expression part cannot include a backslash"},
    {"f\"{a:{b:{c}}}\"",
     "1 SyntaxError: f-string: expressions nested too deeply"},
    {"f\"{a:{b:{c:{d}}}}\"",
     "1 SyntaxError: f-string: expressions nested too deeply"},
    {"f\"{1 +}\"", "1 SyntaxError: f-string: invalid syntax"},
    {"f\"{*a}\"",
     "1 SyntaxError: f-string: cannot use starred expression here"},
    {"f\"{'a' b'c'}\"",
     "1 SyntaxError: f-string: cannot mix bytes and nonbytes literals"},
    {"f\"\\x4{a}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-2: truncated \\xXX escape"},
    {"f\"\"\"{\na b}\"\"\"",
     "2 SyntaxError: f-string: invalid syntax. Perhaps you forgot a comma?"},
    {"f\"{print 1}\"",
     "1 SyntaxError: f-string: Missing parentheses in call to 'print'. Did "
     "you mean print(...)?"},
    {"f\"{f(a=1, b)}\"",
     "1 SyntaxError: f-string: positional argument follows keyword argument"},
    {"f\"{**a}\"",
     "1 SyntaxError: f-string: cannot use double starred expression here"},
    {"f\"{ }\"", "1 SyntaxError: f-string: empty expression not allowed"},
    {"f\"{a:}}\"", "1 SyntaxError: f-string: single '}' is not allowed"},
    {"\"\\x1\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-2: truncated \\xXX escape"},
    {"b\"\\x1\"",
     "1 SyntaxError: (value error) invalid \\x escape at position 0"},
    {"\"\\u12\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-3: truncated \\uXXXX escape"},
    {"\"\\N\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-1: malformed \\N character escape"},
    {"\"\\N{foo\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-5: malformed \\N character escape"},
    {"\"\\U00110000\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode bytes "
     "in position 0-9: illegal Unicode character"},
    {"f\"{(}\"",
     "1 SyntaxError: f-string: closing parenthesis '}' does not match opening "
     "parenthesis '('"},
    {"f\"{a]}\"", "1 SyntaxError: f-string: unmatched ']'"},
    {"f\"{3'}\"", "1 SyntaxError: f-string: unterminated string"},
    {"match x:\n case __debug__: pass",
     "2 SyntaxError: cannot assign to __debug__"},
    {"try: pass\nexcept A as __debug__: pass",
     "2 SyntaxError: cannot assign to __debug__"},
    {"f(1, x for x in y)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"f(a, *b, x for x in y)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"class A(B, x for x in y): pass",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"with a as b[0], f() as False: pass",
     "1 SyntaxError: cannot assign to False"},
    {"for False in x: pass", "1 SyntaxError: cannot assign to False"},
    {"(a[0] := 1)",
     "1 SyntaxError: cannot use assignment expressions with subscript"},
    {"1._5", "1 SyntaxError: invalid decimal literal"},
    {"1.e", "1 SyntaxError: invalid decimal literal"},
    {"1e+", "1 SyntaxError: invalid decimal literal"},
    {"1e_5", "1 SyntaxError: invalid decimal literal"},
    {"1_j", "1 SyntaxError: invalid decimal literal"},
    {"0_0_", "1 SyntaxError: invalid decimal literal"},
    {"00_1_", "1 SyntaxError: invalid decimal literal"},
    {"01_", "1 SyntaxError: invalid decimal literal"},
    {"0x_", "1 SyntaxError: invalid hexadecimal literal"},
    {"1.5_", "1 SyntaxError: invalid decimal literal"},
    {"09.5_", "1 SyntaxError: invalid decimal literal"},
    {"x = 2\302\262", "1 SyntaxError: invalid character '\302\262' (U+00B2)"},
    {"a\302\262 = 2", "1 SyntaxError: invalid character '\302\262' (U+00B2)"},
    {"\"\\N{CJK UNIFIED IDEOGRAPH-4}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-26: unknown Unicode character name"},
    {"\"\\N{CJK UNIFIED IDEOGRAPH-FFFF}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-29: unknown Unicode character name"},
    {"\"\\N{cjk unified ideograph-4e00}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-29: unknown Unicode character name"},
    {"\"\\N{CJK UNIFIED IDEOGRAPH-4E0G}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-29: unknown Unicode character name"},
    {"\"\\N{BRAILLE PATTERN DOTS-21}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-26: unknown Unicode character name"},
    {"\"\\N{BRAILLE PATTERN DOTS-19}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-26: unknown Unicode character name"},
    {"\"\\N{HANGUL SYLLABLE G}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-20: unknown Unicode character name"},
    {"\"\\N{HANGUL SYLLABLE GAGX}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-23: unknown Unicode character name"},
    {"f\"\\N{foo} {1}\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-6: unknown Unicode character name"},
    {"f\"\\N{foo {1\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-8: malformed \\N character escape"},
    {"f\"\\Nx\"",
     "1 SyntaxError: (unicode error) 'unicodeescape' codec can't decode "
     "bytes in position 0-1: malformed \\N character escape"},
    {"f\"{a!\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a!r\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a=\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a:\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a:{b}\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a!r=}\"", "1 SyntaxError: f-string: expecting '}'"},
    {"f\"{a==}\"", "1 SyntaxError: f-string: invalid syntax"},
    {"f\"{a!=}\"", "1 SyntaxError: f-string: invalid syntax"},
    {"f\"{a=!\"", "1 SyntaxError: f-string: expecting '}'"},
    {"async x", "1 SyntaxError: invalid syntax"},
    {"@a\nasync x", "2 SyntaxError: invalid syntax"},
    {"@a\nasync for x in y: pass", "2 SyntaxError: invalid syntax"},
    {"def f(*, **a): pass",
     "1 SyntaxError: named arguments must follow bare *"},
    {"lambda *: 1", "1 SyntaxError: named arguments must follow bare *"},
    {"match x:\n case a.b = 1: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case (a b): pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case 1 + 2: pass",
     "2 SyntaxError: imaginary number required in complex literal"},
    {"match x:\n case 1 - a: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case {a: 1}: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case {**_}: pass", "2 SyntaxError: invalid syntax"},
    {"match *x:\n case 1: pass", "1 SyntaxError: invalid syntax"},
    {"match x:\n case 1: pass\n pass", "3 SyntaxError: invalid syntax"},
    {"match x:\n case {-a: 1}: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case A(b.c=1): pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case A(b=1).c: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case a as b.c: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case a as _: pass",
     "2 SyntaxError: cannot use '_' as a target"},
    {"match x:\n case a as b(): pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case {**a.b}: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case a = 1: pass", "2 SyntaxError: invalid syntax"},
    {"match x:\n case [a, b: pass", "2 SyntaxError: invalid syntax"},
    {"del (a, *b)", "1 SyntaxError: cannot delete starred"},
    {"f(a, b for b in c, d)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"if 1:\n  \\", "2 SyntaxError: unexpected EOF while parsing"},
    {"if 1:\n    \\\n", "2 SyntaxError: unexpected EOF while parsing"},
    {"x: int, y: int", "1 SyntaxError: invalid syntax"},
    {"import a.b as c.d", "1 SyntaxError: invalid syntax"},
    {"from . import *, a", "1 SyntaxError: invalid syntax"},
    {"f(a for b in c, d=1)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"f(d=1, a for b in c)",
     "1 SyntaxError: Generator expression must be parenthesized"},
    {"f(a, b=1 for b in c)",
     "1 SyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead "
     "of '='?"},
};

static const char *const kinds[] = {
    "SyntaxError", "IndentationError", "TabError", "Unsupported",
};

/* What is wrong with [len] bytes of [source]; "" if nothing is. */
static const char *error_in(const char *source, size_t len)
{
    static char text[600];
    SyntaxErr err;
    Tree tree;

    text[0] = '\0';
    bool parsed = parse(&tree, source, len, &err);
    if (!parsed || !scope_analyse(&tree, &err))
        snprintf(text, sizeof text, "%d %s: %s", err.err.line, kinds[err.kind],
                 err.err.text);
    if (parsed)
        tree_clear(&tree);
    return text;
}

static void test_cases(void)
{
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        is_str(error_in(cases[i].source, strlen(cases[i].source)),
               cases[i].want, "%s", cases[i].want);
}

/* Where an error begins, from 1.  What is in parentheses begins behind them, and
 * a number is wrong where it was last right. */
static void test_places(void)
{
    static const struct {
        const char *source;
        int col;
    } places[] = {
        {"(1) = 2", 2}, {"((a + b)) = 1", 3}, {"a, (f()) = 1", 5},
        {"(a + b) += 1", 2}, {"(a + b): c", 2}, {"f(a, (b + 1)=2)", 7},
        {"[(a) b]", 3}, {"(a) if b", 2}, {"def f((a)): pass", 7},
        {"5a", 1}, {"1__0", 2}, {"1e+", 3}, {"0xg", 2}, {"0b102", 5},
        {"0b2", 3},
    };

    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        SyntaxErr err;
        Tree tree;
        bool parsed = parse(&tree, places[i].source, strlen(places[i].source),
                            &err);
        is_int(parsed ? 0 : err.err.col, places[i].col, "where %s is wrong",
               places[i].source);
    }
}

/* Bytes that are no text. */
static void test_bytes(void)
{
    is_str(error_in("x = 1\ny = 'a\xff'\n", 15), "2 SyntaxError: Non-UTF-8 "
           "code starting with '\\xff'", "a string that is not UTF-8");
    is_str(error_in("x = 1\n# \xff\n", 10), "2 SyntaxError: Non-UTF-8 code "
           "starting with '\\xff'", "a comment that is not");
    is_str(error_in("x = 1\ny = \0 2\n", 13),
           "2 SyntaxError: source code cannot contain null bytes",
           "a null byte");
    is_str(error_in("x = \n\0", 6),
           "2 SyntaxError: source code cannot contain null bytes",
           "it outdoes a syntax error before it");
}

/* What Python allows and we refuse. */
static void test_unsupported(void)
{
    is_str(error_in("x = 1\ny = 2j\n", 13),
           "2 Unsupported: complex numbers are not supported", "complex");
    is_str(error_in("x = 5 5\ny = 2j\n", 15), "1 SyntaxError: invalid syntax",
           "what is wrong before it is told");
}

/* Appends [text] [count] times. */
static void repeat(Buf *b, const char *text, int count)
{
    for (int i = 0; i < count; i++)
        buf_puts(b, text);
}

/* [count] times [text] and then [end]: what is wrong with that? */
static void is_wrong(const char *text, int count, const char *end,
                     const char *want)
{
    Buf b;

    buf_init(&b);
    repeat(&b, text, count);
    buf_puts(&b, end);
    is_str(error_in(b.data, b.len), want, "%d times '%s'", count, text);
    buf_clear(&b);
}

static void test_depth(void)
{
    static const char nested[] =
        "1 SyntaxError: too many nested parentheses";
    static const char deep[] = "1 SyntaxError: too deeply nested";
    static const char complex[] = "1 SyntaxError: expression is too complex "
                                  "(more than 2000 levels)";

    is_wrong("(", 100000, "", nested);
    is_wrong("[", 10000000, "", nested);
    is_wrong("{1:", 300, "", nested);
    is_wrong("-", 100000, "1\n", deep);
    is_wrong("not ", 100000, "1\n", deep);
    is_wrong("1 if x else ", 100000, "1\n", deep);
    is_wrong("lambda: ", 100000, "1\n", deep);
    is_wrong("x**", 100000, "1\n", deep);
    is_wrong("x+", 100000, "1\n", complex);
    is_wrong("x.", 100000, "x\n", complex);
    is_wrong("x+", 1500, "1\n", "");
    is_wrong("-", 900, "1\n", "");
    is_wrong("x <", 100000, "1\n", "");
    is_wrong("x and ", 100000, "1\n", "");
    is_wrong("1", 4301, "\n", "1 SyntaxError: Exceeds the limit (4300 digits) "
             "for integer string conversion: value has 4301 digits; use "
             "sys.set_int_max_str_digits() to increase the limit - Consider "
             "hexadecimal for huge integer literals to avoid decimal "
             "conversion limits.");
    is_wrong("if x: y\nel", 3000, "if x: y\n",
             "2001 SyntaxError: too many branches");
}

static void test_blocks(void)
{
    Buf b;

    buf_init(&b);
    for (int i = 0; i < 101; i++) {
        buf_fill(&b, ' ', (size_t)i);
        buf_puts(&b, "if x:\n");
    }
    is_str(error_in(b.data, b.len), "101 IndentationError: too many levels of "
           "indentation", "101 levels");
    buf_reset(&b);
    for (int i = 0; i < 21; i++) {
        buf_fill(&b, ' ', (size_t)i);
        buf_puts(&b, "while x:\n");
    }
    buf_fill(&b, ' ', 21);
    buf_puts(&b, "pass\n");
    is_str(error_in(b.data, b.len), "21 SyntaxError: too many statically "
           "nested blocks", "21 loops");
    buf_clear(&b);
}

int main(void)
{
    test_cases();
    test_places();
    test_bytes();
    test_unsupported();
    test_depth();
    test_blocks();
    return tap_done();
}
