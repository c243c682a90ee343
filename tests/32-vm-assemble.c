/* 32-vm-assemble.c - what a code object says of itself: parameters, positions,
 * what protects an instruction, constants; and that size has a limit. */
#include "tests/compiled.h"

/* The same of a [source] that can be compiled. */
static Code *module_of(const char *source)
{
    Code *module = code_of(source, 0);

    if (!module)
        bail("line %d: %s", err.err.line, err.err.text);
    return module;
}

static Code *function_of(Code *module)
{
    return (Code *)(void *)module->consts->items[0];
}

static void test_parameters(void)
{
    Code *module = module_of("def f(a, /, b, *c, d, **e):\n"
                             "    'about f'\n"
                             "    x = 1\n");
    const Code *f = function_of(module);

    is_int(f->nargs, 2, "two positional parameters");
    is_int(f->npos_only, 1, "one of them positional only");
    is_int(f->nkw_only, 1, "one keyword-only parameter");
    is_int(f->nslots, 6, "all parameters and the local have slots");
    is_str(str_text(f->slot_names->items[2]), "d",
           "keyword-only parameters stand before *args");
    is_str(str_text(f->doc), "about f", "the docstring is kept");
    ok(!f->simple, "a function with *args is not simple");
    val_unref(&module->head);
}

static void test_positions(void)
{
    Code *module = module_of("def f(a):\n"
                             "    return (a\n"
                             "        .b(1,\n"
                             "           2))\n");
    const Code *f = function_of(module);
    size_t call = f->len - 2;

    is_int(word_op(f->words[call]), OPC_CALL_METHOD, "the call is found");
    is_int(code_line(f, call), 3, "it stands where the method's name does");
    is_int(f->pos[call].col, 9, "from its first column");
    is_int(f->pos[call].end_line, 4, "to the end of the call");
    val_unref(&module->head);
}

/* The handler of the last instruction of kind [op], or -1. */
static long long handler_of(const Code *code, Opcode op)
{
    long long handler = -1;

    for (size_t i = 0; i < code->len; i++)
        for (size_t h = 0; h < code->nhandlers; h++)
            if (word_op(code->words[i]) == op && i >= code->handlers[h].start
                && i < code->handlers[h].end)
                handler = code->handlers[h].handler;
    return handler;
}

static void test_regions(void)
{
    Code *module = module_of("def f():\n"
                             "    with a:\n"
                             "        try:\n"
                             "            return -b\n"
                             "        finally:\n"
                             "            c[0]\n");
    const Code *f = function_of(module);

    ok(handler_of(f, OPC_UNARY) >= 0, "the body is protected");
    is_int(handler_of(f, OPC_WITH_EXIT), -1, "the exit is not, by itself");
    ok(handler_of(f, OPC_SUBSCR) != handler_of(f, OPC_UNARY),
       "the finally body is protected by the with alone");
    val_unref(&module->head);
}

static void test_constants(void)
{
    Code *module = module_of("x = (1, -2.5, 'a', (None,)), 1, 1, 1.0, True\n");
    const Tuple *consts = module->consts;

    is_int((long long)consts->len, 2, "a tuple of constants is one constant");
    val_unref(&module->head);
    module = module_of("x = 1; y = 1; z = 1.0; u = True; v = 1\n");
    is_int((long long)module->consts->len, 4,
           "equal constants of one type are kept once");
    val_unref(&module->head);
}

static void test_too_large(void)
{
    Buf text;

    buf_init(&text);
    for (int i = 0; i < 19; i++) {
        buf_fill(&text, ' ', (size_t)i);
        buf_puts(&text, "try: a()\n");
        buf_fill(&text, ' ', (size_t)i);
        buf_puts(&text, "finally:\n");
    }
    buf_fill(&text, ' ', 19);
    buf_puts(&text, "b()\n");
    ok(!code_of(text.data, 0), "finally bodies that double without end");
    is_int(err.kind, SYNTAX_UNSUPPORTED, "are refused");
    is_str(err.err.text, "code as large as this is not supported", "by name");
    buf_clear(&text);
}

int main(void)
{
    static const Host host;

    vm_start(&host);
    test_parameters();
    test_positions();
    test_regions();
    test_constants();
    test_too_large();
    vm_end();
    return tap_done();
}
