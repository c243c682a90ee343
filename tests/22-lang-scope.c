/* 22-lang-scope.c - each name is found where Python finds it. */
#include <string.h>

#include "sim/base/buf.h"
#include "sim/lang/parse.h"
#include "sim/lang/scope.h"
#include "tests/tap.h"

static const char *const uses[] = {
    "local", "cell", "free", "global", "explicit", "name",
};

/* [scope] and those inside as NAME(x local, ...)[inner ...]. */
static void list_scope(Buf *out, const Scope *scope)
{
    const Node *n = scope->node;

    buf_puts(out, n->kind == N_MODULE ? "module" :
                  n->kind == N_CLASS ? n->u.class_.name :
                  scope->kind == SCOPE_COMPREHENSION ? "comp" :
                  n->u.func.name);
    buf_putc(out, '(');
    for (int i = 0; i < scope->len; i++)
        buf_printf(out, "%s%s %s%s%s", i > 0 ? ", " : "",
                   scope->names[i].name, uses[scope->names[i].use],
                   scope->names[i].is_param ? "*" : "",
                   scope->names[i].passes ? " passes" : "");
    buf_putc(out, ')');
    if (scope->is_async)
        buf_puts(out, " async");
    if (scope->has_yield)
        buf_puts(out, " yields");
    if (scope->needs_class_cell)
        buf_puts(out, " __class__");
    if (scope->has_annotations)
        buf_puts(out, " annotated");
    if (!scope->first_child)
        return;
    buf_puts(out, " [");
    for (const Scope *s = scope->first_child; s; s = s->next) {
        list_scope(out, s);
        if (s->next)
            buf_putc(out, ' ');
    }
    buf_putc(out, ']');
}

/* Compares the scopes inside the module [source]; or what is wrong. */
static void gives(const char *source, const char *want, const char *what)
{
    Buf out;
    Tree tree;
    SyntaxErr err = {.kind = SYNTAX_ERROR};
    bool parsed = parse(&tree, source, strlen(source), &err);

    buf_init(&out);
    if (parsed && scope_analyse(&tree, &err))
        list_scope(&out, tree.root->scope);
    else
        buf_printf(&out, "%d: %s", err.err.line, err.err.text);
    is_str(out.data, want, "%s", what);
    buf_clear(&out);
    if (parsed)
        tree_clear(&tree);
}

static void test_functions(void)
{
    gives("x = y", "module(x name, y name)", "a module");
    gives("def f(a, *b, c, **d):\n e = a + g",
          "module(f name) [f(a local*, c local*, b local*, d local*, e local, "
          "g global)]", "parameters come first");
    gives("def f():\n global x\n x = 1",
          "module(f name, x name) [f(x explicit)]", "global");
    gives("def f():\n x = 1\n def g():\n  return x",
          "module(f name) [f(x cell, g local) [g(x free)]]", "a closure");
    gives("def f():\n x = 1\n def g():\n  def h():\n   nonlocal x\n   x = 2",
          "module(f name) [f(x cell, g local) [g(h local, x free) "
          "[h(x free)]]]", "nonlocal, through a function between");
    gives("def f(x=y, *, z: int = w) -> v: pass",
          "module(f name, y name, w name, int name, v name) "
          "[f(x local*, z local*)]", "defaults and annotations are outside");
    gives("def f():\n global x\n def g():\n  return x",
          "module(f name, x name) [f(x explicit, g local) [g(x global)]]",
          "a global inside a function stays one inside of that");
    gives("def f(): yield\nasync def g(): pass",
          "module(f name, g name) [f() yields g() async]", "what they are");
    gives("lambda x: x + y", "module() [<lambda>(x local*, y global)]",
          "lambda");
}

static void test_classes(void)
{
    gives("class A:\n x = 1\n def f(self):\n  return x",
          "module(A name) [A(x name, f name) [f(self local*, x global)]]",
          "a class lends its names to nobody");
    gives("class A:\n def f(self):\n  super().f()",
          "module(A name) [A(f name) __class__ [f(self local*, super global, "
          "__class__ free)]]", "super");
    gives("def f(x):\n class A:\n  y = x",
          "module(f name) [f(x cell*, A local) [A(y name, x free)]]",
          "a class uses a variable of a function");
    gives("def f(x):\n class A:\n  x = 1\n  def g(self): return x",
          "module(f name) [f(x cell*, A local) [A(x name passes, g name) "
          "[g(self local*, x free)]]]", "a class has one of the same name");
    gives("class A:\n x: int", "module(A name) [A(x name, int name) "
          "annotated]", "annotations");
    gives("class _A:\n __x = 1\n def __f(self, __y, __z__): self.__w.__v__",
          "module(_A name) [_A(_A__x name, _A__f name) [__f(self local*, "
          "_A__y local*, __z__ local*)]]", "names that belong to the class");
}

static void test_comprehensions(void)
{
    gives("[x for x in y if z]",
          "module(y name) [comp(x local, z global)]",
          "the first iterable is outside");
    gives("def f():\n return [a + b for a in c for b in a]",
          "module(f name) [f(c global) [comp(a local, b local)]]", "two fors");
    gives("def f(x):\n return [x for y in z]",
          "module(f name) [f(x cell*, z global) [comp(y local, x free)]]",
          "a variable of the function");
    gives("def f():\n [y := x for x in z]",
          "module(f name) [f(z global, y cell) [comp(x local, y free)]]",
          ":= binds in the function");
    gives("[y := x for x in z]",
          "module(z name, y name) [comp(x local, y explicit)]",
          ":= binds in the module");
    gives("async def f():\n [x async for x in y]\n {await x for x in y}",
          "module(f name) [f(y global) async [comp(x local) async "
          "comp(x local) async]]", "async comprehensions");
}

static void test_many(void)
{
    Buf source;
    SyntaxErr err;
    Tree tree;

    buf_init(&source);
    for (int i = 0; i < 1000; i++)
        buf_printf(&source, "n%d = %d\n", i, i);
    ok(parse(&tree, source.data, source.len, &err) &&
       scope_analyse(&tree, &err), "a thousand names");
    const char *name = names_intern(&tree.names, "n777", 4);
    const ScopeName *found = scope_find(tree.root->scope, name);
    is_str(found ? found->name : NULL, "n777", "one is found among them");
    name = names_intern(&tree.names, "n1000", 5);
    ok(!scope_find(tree.root->scope, name), "and another is not");
    tree_clear(&tree);
    buf_clear(&source);
}

/* The order of errors: the symbol table's before the compiler's. */
static void test_order(void)
{
    gives("return\ndef f(a, a): pass", "2: duplicate argument 'a' in function "
          "definition", "names come before what statements mean");
    gives("return\nx y", "2: invalid syntax", "grammar comes before both");
    gives("break\nreturn", "1: 'break' outside loop", "then the first in line");
}

int main(void)
{
    test_functions();
    test_classes();
    test_comprehensions();
    test_many();
    test_order();
    return tap_done();
}
