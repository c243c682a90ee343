/* 31-vm-compile.c - typical pieces of Python and the instructions, depth of
 * stack and ranges of handlers that they become. */
#include <stdio.h>

#include "tests/compiled.h"

/* Compares the listing of what the first function in [source] became. */
static void gives(unsigned flags, const char *source, const char *want,
                  const char *what)
{
    Code *code = code_of(source, flags);
    Buf out;

    buf_init(&out);
    ok(code != NULL, "%s: compiles", what);
    if (!code) {
        diag("line %d: %s", err.err.line, err.err.text);
    } else {
        code_disassemble((Code *)(void *)code->consts->items[0], &out);
        is_str(out.data, want, "%s", what);
        val_unref(&code->head);
    }
    buf_clear(&out);
}

static void test_names(void)
{
    gives(0,
        "def f(a, b):\n"
        "    c = a + b\n"
        "    g(c).x = a, b\n"
        "    a, b = b, a\n",
        "code f  args 2  slots 3  stack 3  simple\n"
        "   2     0 LOAD_FAST2 a b\n"
        "         1 BINARY +\n"
        "         2 STORE_FAST c\n"
        "   3     3 LOAD_FAST2 a b\n"
        "         4 BUILD_TUPLE 2\n"
        "         5 LOAD_GLOBAL g\n"
        "         7 LOAD_FAST c\n"
        "         8 CALL 1\n"
        "         9 STORE_ATTR x\n"
        "   4    11 LOAD_FAST2 b a\n"
        "        12 SWAP 2\n"
        "        13 STORE_FAST a\n"
        "        14 STORE_FAST b\n"
        "        15 CONST None\n"
        "        16 RETURN\n",
        "slots, pairs of loads, globals and attributes");
}

static void test_conditions(void)
{
    gives(0,
        "def f(a, b):\n"
        "    if a and not b or 1 < a < 5:\n"
        "        return a or b\n"
        "    return None if a is None else b\n",
        "code f  args 2  slots 2  stack 3  simple\n"
        "   2     0 LOAD_FAST a\n"
        "         1 POP_JUMP_IF_FALSE -> 4\n"
        "         2 LOAD_FAST b\n"
        "         3 POP_JUMP_IF_FALSE -> 16\n"
        "         4 CONST 1\n"
        "         5 LOAD_FAST a\n"
        "         6 SWAP 2\n"
        "         7 COPY 2\n"
        "         8 COMPARE <\n"
        "         9 POP_JUMP_IF_FALSE -> 14\n"
        "        10 CONST 5\n"
        "        11 COMPARE <\n"
        "        12 POP_JUMP_IF_FALSE -> 20\n"
        "        13 JUMP -> 16\n"
        "        14 POP\n"
        "        15 JUMP -> 20\n"
        "   3    16 LOAD_FAST a\n"
        "        17 JUMP_IF_TRUE_OR_POP -> 19\n"
        "        18 LOAD_FAST b\n"
        "        19 RETURN\n"
        "   4    20 LOAD_FAST a\n"
        "        21 POP_JUMP_IF_NOT_NONE -> 24\n"
        "        22 CONST None\n"
        "        23 JUMP -> 25\n"
        "        24 LOAD_FAST b\n"
        "        25 RETURN\n",
        "conditions jump, and values are kept where they are wanted");
}

static void test_loops(void)
{
    gives(0,
        "def f(x):\n"
        "    for i in x:\n"
        "        if i:\n"
        "            break\n"
        "        while True:\n"
        "            continue\n"
        "    else:\n"
        "        return 1\n",
        "code f  args 1  slots 2  stack 2  simple\n"
        "   2     0 LOAD_FAST x\n"
        "         1 GET_ITER\n"
        "         2 FOR_ITER -> 9\n"
        "         3 STORE_FAST i\n"
        "   3     4 LOAD_FAST i\n"
        "         5 POP_JUMP_IF_FALSE -> 8\n"
        "   4     6 POP\n"
        "         7 JUMP -> 11\n"
        "   6     8 JUMP_BACK -> 8\n"
        "   8     9 CONST 1\n"
        "        10 RETURN\n"
        "        11 CONST None\n"
        "        12 RETURN\n",
        "loops, with the iterator dropped by break");
}

static void test_except(void)
{
    gives(0,
        "def f():\n"
        "    try:\n"
        "        a()\n"
        "    except E as e:\n"
        "        b()\n",
        "code f  args 0  slots 1  stack 3  simple\n"
        "   3     0 LOAD_GLOBAL a\n"
        "         2 CALL 0\n"
        "         3 POP\n"
        "         4 JUMP -> 27\n"
        "   2     5 PUSH_EXC\n"
        "   4     6 LOAD_GLOBAL E\n"
        "         8 EXC_MATCH\n"
        "         9 POP_JUMP_IF_FALSE -> 24\n"
        "        10 STORE_FAST e\n"
        "   5    11 LOAD_GLOBAL b\n"
        "        13 CALL 0\n"
        "        14 POP\n"
        "        15 POP_EXC\n"
        "        16 CONST None\n"
        "        17 STORE_FAST e\n"
        "        18 DELETE_FAST e\n"
        "        19 JUMP -> 27\n"
        "        20 CONST None\n"
        "        21 STORE_FAST e\n"
        "        22 DELETE_FAST e\n"
        "        23 RERAISE\n"
        "        24 SWAP 2\n"
        "        25 POP_EXC\n"
        "        26 RERAISE\n"
        "        27 CONST None\n"
        "        28 RETURN\n"
        "  handlers: 0-4 -> 5 keep 0\n"
        "            6-11 -> 24 keep 1\n"
        "            11-15 -> 20 keep 1\n"
        "            20-24 -> 24 keep 1\n",
        "except: regions for the body, the handlers and the name");
}

static void test_finally(void)
{
    gives(0,
        "def f():\n"
        "    for x in y:\n"
        "        try:\n"
        "            return a()\n"
        "        finally:\n"
        "            b()\n",
        "code f  args 0  slots 1  stack 4  simple\n"
        "   2     0 LOAD_GLOBAL y\n"
        "         2 GET_ITER\n"
        "         3 FOR_ITER -> 23\n"
        "         4 STORE_FAST x\n"
        "   4     5 LOAD_GLOBAL a\n"
        "         7 CALL 0\n"
        "   6     8 LOAD_GLOBAL b\n"
        "        10 CALL 0\n"
        "        11 POP\n"
        "        12 SWAP 2\n"
        "        13 POP\n"
        "   4    14 RETURN\n"
        "   3    15 PUSH_EXC\n"
        "   6    16 LOAD_GLOBAL b\n"
        "        18 CALL 0\n"
        "        19 POP\n"
        "        20 SWAP 2\n"
        "        21 POP_EXC\n"
        "        22 RERAISE\n"
        "   2    23 CONST None\n"
        "        24 RETURN\n"
        "  handlers: 5-8 -> 15 keep 1\n"
        "            16-20 -> 20 keep 2\n",
        "finally runs on every way out, outside of its own region");
}

static void test_with(void)
{
    gives(0,
        "def f():\n"
        "    with a() as x:\n"
        "        return x\n",
        "code f  args 0  slots 1  stack 4  simple\n"
        "   2     0 LOAD_GLOBAL a\n"
        "         2 CALL 0\n"
        "         3 BEFORE_WITH\n"
        "         4 STORE_FAST x\n"
        "   3     5 LOAD_FAST x\n"
        "   2     6 SWAP 2\n"
        "         7 WITH_EXIT\n"
        "         8 POP\n"
        "   3     9 RETURN\n"
        "   2    10 PUSH_EXC\n"
        "        11 WITH_EXCEPT\n"
        "        12 POP_JUMP_IF_TRUE -> 16\n"
        "        13 SWAP 2\n"
        "        14 POP_EXC\n"
        "        15 RERAISE 1\n"
        "        16 POP\n"
        "        17 POP_EXC\n"
        "        18 POP\n"
        "        19 CONST None\n"
        "        20 RETURN\n"
        "  handlers: 4-6 -> 10 keep 1\n"
        "            11-13 -> 13 keep 2\n",
        "with: exit is called outside of its own region");
}

static void test_async(void)
{
    gives(0,
        "async def f(a):\n"
        "    async for x in a:\n"
        "        await x\n",
        "code f  args 1  slots 2  stack 3  coroutine\n"
        "   2     0 LOAD_FAST a\n"
        "         1 GET_AITER\n"
        "         2 GET_ANEXT\n"
        "         3 CONST None\n"
        "         4 SEND\n"
        "         5 STORE_FAST x\n"
        "   3     6 LOAD_FAST x\n"
        "         7 GET_AWAITABLE\n"
        "         8 CONST None\n"
        "         9 SEND\n"
        "        10 POP\n"
        "   2    11 JUMP_BACK -> 2\n"
        "        12 END_ASYNC_FOR\n"
        "        13 CONST None\n"
        "        14 RETURN\n"
        "  handlers: 2-5 -> 12 keep 1\n",
        "async for and await in a coroutine");
}

static void test_star(void)
{
    gives(0,
        "def f():\n"
        "    try:\n"
        "        a()\n"
        "    except* E:\n"
        "        b()\n",
        "code f  args 0  slots 0  stack 6  simple\n"
        "   3     0 LOAD_GLOBAL a\n"
        "         2 CALL 0\n"
        "         3 POP\n"
        "         4 JUMP -> 32\n"
        "   2     5 PUSH_EXC\n"
        "         6 BUILD_LIST 0\n"
        "         7 COPY 2\n"
        "   4     8 LOAD_GLOBAL E\n"
        "        10 EXC_GROUP_MATCH\n"
        "        11 COPY 1\n"
        "        12 POP_JUMP_IF_NONE -> 21\n"
        "        13 POP\n"
        "   5    14 LOAD_GLOBAL b\n"
        "        16 CALL 0\n"
        "        17 POP\n"
        "        18 JUMP -> 22\n"
        "        19 LIST_APPEND 2\n"
        "        20 JUMP -> 22\n"
        "        21 POP\n"
        "        22 LIST_APPEND 1\n"
        "        23 EXC_GROUP_RERAISE\n"
        "        24 COPY 1\n"
        "        25 POP_JUMP_IF_NOT_NONE -> 29\n"
        "        26 POP\n"
        "        27 POP_EXC\n"
        "        28 JUMP -> 32\n"
        "        29 SWAP 2\n"
        "        30 POP_EXC\n"
        "        31 RERAISE\n"
        "        32 CONST None\n"
        "        33 RETURN\n"
        "  handlers: 0-4 -> 5 keep 0\n"
        "            6-14 -> 29 keep 1\n"
        "            14-18 -> 19 keep 4\n"
        "            18-26 -> 29 keep 1\n",
        "except*: what handlers raise is gathered");
}

static void test_match(void)
{
    gives(0,
        "def f(x):\n"
        "    match x:\n"
        "        case [a, 1] | (1, a):\n"
        "            return a\n",
        "code f  args 1  slots 2  stack 4  simple\n"
        "   2     0 LOAD_FAST x\n"
        "   3     1 COPY 1\n"
        "         2 MATCH_SEQUENCE\n"
        "         3 POP_JUMP_IF_FALSE -> 14\n"
        "         4 GET_LEN\n"
        "         5 CONST 2\n"
        "         6 COMPARE ==\n"
        "         7 POP_JUMP_IF_FALSE -> 14\n"
        "         8 UNPACK 2\n"
        "         9 SWAP 2\n"
        "        10 CONST 1\n"
        "        11 COMPARE ==\n"
        "        12 POP_JUMP_IF_FALSE -> 14\n"
        "        13 JUMP -> 30\n"
        "        14 POP\n"
        "        15 COPY 1\n"
        "        16 MATCH_SEQUENCE\n"
        "        17 POP_JUMP_IF_FALSE -> 27\n"
        "        18 GET_LEN\n"
        "        19 CONST 2\n"
        "        20 COMPARE ==\n"
        "        21 POP_JUMP_IF_FALSE -> 27\n"
        "        22 UNPACK 2\n"
        "        23 CONST 1\n"
        "        24 COMPARE ==\n"
        "        25 POP_JUMP_IF_FALSE -> 27\n"
        "        26 JUMP -> 30\n"
        "        27 POP\n"
        "        28 POP\n"
        "        29 JUMP -> 35\n"
        "        30 SWAP 2\n"
        "        31 POP\n"
        "        32 STORE_FAST a\n"
        "   4    33 LOAD_FAST a\n"
        "        34 RETURN\n"
        "        35 CONST None\n"
        "        36 RETURN\n",
        "captures wait on the stack until all has matched");
}

static void test_calls(void)
{
    gives(0,
        "def f():\n"
        "    g(1, k=2)\n"
        "    a.m(1)\n"
        "    a.m(k=1)\n"
        "    g(1, *a, k=1, **b)\n"
        "    g(*a)\n",
        "code f  args 0  slots 0  stack 4  simple\n"
        "   2     0 LOAD_GLOBAL g\n"
        "         2 CONST 1\n"
        "         3 CONST 2\n"
        "         4 CONST ('k',)\n"
        "         5 CALL_KW 2\n"
        "         6 POP\n"
        "   3     7 LOAD_GLOBAL a\n"
        "         9 LOAD_METHOD m\n"
        "        11 CONST 1\n"
        "        12 CALL_METHOD 1\n"
        "        13 POP\n"
        "   4    14 LOAD_GLOBAL a\n"
        "        16 LOAD_METHOD m\n"
        "        18 CONST 1\n"
        "        19 CONST ('k',)\n"
        "        20 CALL_METHOD_KW 1\n"
        "        21 POP\n"
        "   5    22 LOAD_GLOBAL g\n"
        "        24 CONST 1\n"
        "        25 BUILD_LIST 1\n"
        "        26 LOAD_GLOBAL a\n"
        "        28 LIST_EXTEND 1\n"
        "        29 LIST_TO_TUPLE\n"
        "        30 CONST 'k'\n"
        "        31 CONST 1\n"
        "        32 BUILD_MAP 1\n"
        "        33 LOAD_GLOBAL b\n"
        "        35 DICT_MERGE 1\n"
        "        36 CALL_EX 1\n"
        "        37 POP\n"
        "   6    38 LOAD_GLOBAL g\n"
        "        40 LOAD_GLOBAL a\n"
        "        42 CALL_EX\n"
        "        43 POP\n"
        "        44 CONST None\n"
        "        45 RETURN\n",
        "calls of all kinds");
}

static void test_lines(void)
{
    gives(COMPILE_LINES,
        "def f(x):\n"
        "    for i in x:\n"
        "        g()\n",
        "code f  args 1  slots 2  stack 2  simple\n"
        "   2     0 LINE\n"
        "         1 LOAD_FAST x\n"
        "         2 GET_ITER\n"
        "         3 FOR_ITER -> 12\n"
        "         4 STORE_FAST i\n"
        "   3     5 LINE\n"
        "         6 LOAD_GLOBAL g\n"
        "         8 CALL 0\n"
        "         9 POP\n"
        "   2    10 LINE\n"
        "        11 JUMP_BACK -> 3\n"
        "        12 CONST None\n"
        "        13 RETURN\n",
        "LINE before each statement, and before each turn of a loop");
}

static void test_nested(void)
{
    gives(0,
        "def f(a):\n"
        "    class C:\n"
        "        def g(self):\n"
        "            return super().g(a)\n",
        "code f  args 1  slots 2  stack 3\n"
        "   1     0 MAKE_CELL a\n"
        "   2     1 LOAD_BUILD_CLASS\n"
        "         2 LOAD_CELL a\n"
        "         3 BUILD_TUPLE 1\n"
        "         4 CONST <code C>\n"
        "         5 MAKE_FUNCTION 8\n"
        "         6 CONST 'C'\n"
        "         7 CALL 2\n"
        "         8 STORE_FAST C\n"
        "         9 CONST None\n"
        "        10 RETURN\n"
        "code f.<locals>.C  args 0  slots 2 (1 cells, 1 free)  stack 2\n"
        "   2     0 MAKE_CELL __class__\n"
        "         1 LOAD_NAME __name__\n"
        "         3 STORE_NAME __module__\n"
        "         4 CONST 'f.<locals>.C'\n"
        "         5 STORE_NAME __qualname__\n"
        "   3     6 LOAD_CELL __class__\n"
        "         7 LOAD_CELL a\n"
        "         8 BUILD_TUPLE 2\n"
        "         9 CONST <code g>\n"
        "        10 MAKE_FUNCTION 8\n"
        "        11 STORE_NAME g\n"
        "        12 LOAD_CELL __class__\n"
        "        13 COPY 1\n"
        "        14 STORE_NAME __classcell__\n"
        "        15 RETURN\n"
        "code f.<locals>.C.g  args 1  slots 3 (0 cells, 2 free)  stack 3\n"
        "   4     0 LOAD_GLOBAL super\n"
        "         2 CALL 0\n"
        "         3 LOAD_METHOD g\n"
        "         5 LOAD_DEREF a\n"
        "         6 CALL_METHOD 1\n"
        "         7 RETURN\n",
        "cells, closures and the cell of a class");
}

/* The keys of a mapping pattern are compared as values. */
static void test_keys(void)
{
    static const struct {
        const char *keys, *twice;
    } cases[] = {
        {"1: a, 1: b", "1"}, {"'a': a, 'a': b", "'a'"}, {"-1: a, -1: b", "-1"},
        {"1: a, True: b", "True"}, {"0: a, 0.0: b, False: c", "0.0"},
        {"16: a, 0x10: b", "16"}, {"None: a, None: b", "None"},
        {"b'\\xff\"': a, b'\\xff\"': b", "b'\\xff\"'"},
        {"'it\\'s': a, 'it\\'s': b", "\"it's\""},
        {"-1.5: a, 1.5: b, -1.5: c", "-1.5"},
    };

    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        char source[200], want[100];
        snprintf(source, sizeof source, "match x:\n case {%s}: pass\n",
                 cases[i].keys);
        snprintf(want, sizeof want, "mapping pattern checks duplicate key (%s)",
                 cases[i].twice);
        is_str(code_of(source, 0) ? "" : err.err.text, want, "{%s}",
               cases[i].keys);
    }
}

int main(void)
{
    static const Host host;

    vm_start(&host);
    test_names();
    test_conditions();
    test_loops();
    test_except();
    test_finally();
    test_with();
    test_async();
    test_star();
    test_match();
    test_calls();
    test_lines();
    test_nested();
    test_keys();
    vm_end();
    return tap_done();
}
