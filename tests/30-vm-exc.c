/* 30-vm-exc.c - what is printed for exceptions that nobody catches: carets,
 * chains, groups, notes, suggestions; and that they leave nothing behind. */
#include <stdio.h>

#include "tests/printed.h"

/* Compares all that [source] prints, errors too, with [want]. */
static void prints(const char *source, const char *want, const char *what)
{
    static const Host host = {.write = printed_write};

    printed_is(&host, NULL, source, want, what);
}

#define HEAD "Traceback (most recent call last):\n"
#define AT(LINE, NAME) "  File \"t.py\", line " #LINE ", in " NAME "\n"

static void test_carets(void)
{
    prints("def f(x):\n    return x / 0  # why\nf(1)\n",
        HEAD AT(3, "<module>") "    f(1)\n" AT(2, "f")
        "    return x / 0  # why\n"
        "           ~~^~~\n"
        "ZeroDivisionError: division by zero\n",
        "an operator has carets, its operands have not");
    prints("x = {'a': {}}\nprint((x)['a'] ['b'], 1)\n",
        HEAD AT(2, "<module>") "    print((x)['a'] ['b'], 1)\n"
        "          ~~~~~~~~~^^^^^\n"
        "KeyError: 'b'\n", "so have the brackets of a subscript");
    prints("y = (1, 3 +\n     'a')\n",
        HEAD AT(1, "<module>") "    y = (1, 3 +\n            ^^^\n"
        "TypeError: unsupported operand type(s) for +: 'int' and 'str'\n",
        "what has several lines is marked to the end of the first");
    prints("print('日本', 1 / 0)\n",
        HEAD AT(1, "<module>") "    print('日本', 1 / 0)\n"
        "                  ~~^~~\n"
        "ZeroDivisionError: division by zero\n",
        "wide characters count two");
    prints("raise ValueError\n",
        HEAD AT(1, "<module>") "    raise ValueError\nValueError\n",
        "a whole line is not marked");
}

static void test_repeated(void)
{
    prints("def f(n):\n    f(n - 1) if n else 1 / 0\nf(6)\n",
        HEAD AT(3, "<module>") "    f(6)\n"
        AT(2, "f") "    f(n - 1) if n else 1 / 0\n    ^^^^^^^^\n"
        AT(2, "f") "    f(n - 1) if n else 1 / 0\n    ^^^^^^^^\n"
        AT(2, "f") "    f(n - 1) if n else 1 / 0\n    ^^^^^^^^\n"
        "  [Previous line repeated 4 more times]\n"
        "ZeroDivisionError: division by zero\n", "a line again and again");
}

static void test_chains(void)
{
    prints("try:\n    raise KeyError('k')\nexcept KeyError as e:\n"
           "    raise ValueError('v') from e\n",
        HEAD AT(2, "<module>") "    raise KeyError('k')\nKeyError: 'k'\n\n"
        "The above exception was the direct cause of the following exception:"
        "\n\n" HEAD AT(4, "<module>")
        "    raise ValueError('v') from e\nValueError: v\n", "a cause");
    prints("try:\n    raise KeyError('k')\nexcept KeyError:\n"
           "    raise ValueError('v')\n",
        HEAD AT(2, "<module>") "    raise KeyError('k')\nKeyError: 'k'\n\n"
        "During handling of the above exception, another exception occurred:"
        "\n\n" HEAD AT(4, "<module>")
        "    raise ValueError('v')\nValueError: v\n", "a context");
    prints("try:\n    raise KeyError('k')\nexcept KeyError:\n"
           "    raise ValueError('v') from None\n",
        HEAD AT(4, "<module>")
        "    raise ValueError('v') from None\nValueError: v\n",
        "no context");
    prints("a = ValueError('a')\nb = ValueError('b')\na.__context__ = b\n"
           "try:\n    raise a\nexcept ValueError:\n    try:\n        raise b\n"
           "    except ValueError as e:\n"
           "        print(repr(e.__context__), a.__context__)\n",
        "ValueError('a') None\n", "raising cuts a ring of contexts");
}

static void test_last_line(void)
{
    prints("class A:\n    class E(Exception): pass\nraise A.E(1, 2)\n",
        HEAD AT(3, "<module>") "    raise A.E(1, 2)\nA.E: (1, 2)\n",
        "the name is the qualified one");
    prints("class E(Exception):\n    def __str__(self): return 1 / 0\n"
           "raise E\n",
        HEAD AT(3, "<module>") "    raise E\nE: <exception str() failed>\n",
        "str() that fails");
    prints("e = ValueError('v')\ne.add_note('one\\ntwo')\nraise e\n",
        HEAD AT(3, "<module>") "    raise e\nValueError: v\none\ntwo\n",
        "notes");
    prints("raise SyntaxError('no', ('f.py', 3, 5, '  a bad\\n', 3, 8))\n",
        HEAD AT(1, "<module>")
        "    raise SyntaxError('no', ('f.py', 3, 5, '  a bad\\n', 3, 8))\n"
        "  File \"f.py\", line 3\n    a bad\n      ^^^\nSyntaxError: no\n",
        "SyntaxError");
}

static void test_suggestions(void)
{
    prints("value = 1\nprint(valeu)\n",
        HEAD AT(2, "<module>") "    print(valeu)\n          ^^^^^\n"
        "NameError: name 'valeu' is not defined. Did you mean: 'value'?\n",
        "a global name");
    prints("def f():\n    first = 1\n    return frist\nf()\n",
        HEAD AT(4, "<module>") "    f()\n" AT(3, "f")
        "    return frist\n           ^^^^^\n"
        "NameError: name 'frist' is not defined. Did you mean: 'first'?\n",
        "a local name");
    prints("[].appendd\n",
        HEAD AT(1, "<module>") "    [].appendd\n"
        "AttributeError: 'list' object has no attribute 'appendd'. "
        "Did you mean: 'append'?\n", "an attribute");
    prints("zzz\n",
        HEAD AT(1, "<module>") "    zzz\n"
        "NameError: name 'zzz' is not defined\n", "nothing is near");
}

static void test_groups(void)
{
    prints("e = ValueError('v')\ne.add_note('note')\n"
           "raise ExceptionGroup('top', [e, ExceptionGroup('in', "
           "[KeyError('k')]), OSError(2, 'x')])\n",
        "  + Exception Group " HEAD
        "  |   File \"t.py\", line 3, in <module>\n"
        "  |     raise ExceptionGroup('top', [e, ExceptionGroup('in', "
        "[KeyError('k')]), OSError(2, 'x')])\n"
        "  | ExceptionGroup: top (3 sub-exceptions)\n"
        "  +-+---------------- 1 ----------------\n"
        "    | ValueError: v\n"
        "    | note\n"
        "    +---------------- 2 ----------------\n"
        "    | ExceptionGroup: in (1 sub-exception)\n"
        "    +-+---------------- 1 ----------------\n"
        "      | KeyError: 'k'\n"
        "      +------------------------------------\n"
        "    +---------------- 3 ----------------\n"
        "    | FileNotFoundError: [Errno 2] x\n"
        "    +------------------------------------\n", "groups in boxes");
}

static void test_except_star(void)
{
    prints("try:\n    raise ExceptionGroup('g', [ValueError(1), OSError(2)])\n"
           "except* ValueError as e:\n    print(repr(e))\n"
           "except* OSError as e:\n    print(e.exceptions)\n",
        "ExceptionGroup('g', [ValueError(1)])\n(OSError(2),)\n",
        "each handler gets its part");
    prints("try:\n    try:\n        raise ValueError(1)\n"
           "    except* ValueError as e:\n        print(repr(e))\n"
           "        raise\nexcept Exception as e:\n    print(repr(e))\n",
        "ExceptionGroup('', (ValueError(1),))\n"
        "ExceptionGroup('', (ValueError(1),))\n", "a naked one is wrapped");
    prints("try:\n    try:\n"
           "        raise ExceptionGroup('g', [ValueError(1), KeyError(2), "
           "OSError(3)])\n"
           "    except* ValueError:\n        raise\n"
           "    except* KeyError:\n        1 / 0\n"
           "except Exception as e:\n    print(repr(e))\n",
        "ExceptionGroup('', [ZeroDivisionError('division by zero'), "
        "ExceptionGroup('g', [ValueError(1), OSError(3)])])\n",
        "what is raised anew and what goes on");
}

int main(void)
{
    test_carets();
    test_repeated();
    test_chains();
    test_last_line();
    test_suggestions();
    test_groups();
    test_except_star();
    return tap_done();
}
