/* release.c - what other releases of Python have, and ours has not. */
#include "sim/release.h"

#include <string.h>

enum { OURS = 11 };

static void add_note(Buf *out, const char *what, int minor, const char *instead)
{
    buf_printf(out, "ticktape: %s is %s Python 3.%d; ticktape follows 3.11\n",
               what, minor > OURS ? "new in" : "gone since", minor);
    if (instead)
        buf_printf(out, "    instead: %s\n", instead);
}

/* --- names ---------------------------------------------------------------- */

/* Who has [words] and [name] in the line of the error, and [near] somewhere in
 * the traceback if that is not NULL, lacks [what]. */
typedef struct Lack {
    const char *words, *name;
    int minor;                  /* the release that has, or lost, it */
    const char *what, *instead, *near;
} Lack;

#define IN_ASYNCIO(name, minor, instead) \
    {"'asyncio'", "'" name "'", minor, "asyncio." name, instead, NULL}
#define IN_MODULE(module, name, minor) \
    {"'" module "'", "'" name "'", minor, module "." name, NULL, NULL}
#define ARGUMENT(function, name, minor, what, instead) \
    {function "() got an unexpected keyword argument", "'" name "'", minor, \
     what, instead, NULL}
#define WITHOUT_LOOP(function, caller) \
    ARGUMENT(function, "loop", 10, "the argument loop= of " caller "()", \
             "leave it out")
#define MOVED(name) \
    {"'collections'", "'" name "'", 10, "collections." name, \
     "collections.abc." name, NULL}
#define MODULE(name, minor) \
    {"No module named", "'" name "'", minor, "module " name, NULL, NULL}

static const Lack lacks[] = {
    IN_ASYNCIO("eager_task_factory", 12,
               "no factory; a task then begins in the loop's next turn"),
    IN_ASYNCIO("create_eager_task_factory", 12,
               "no factory; a task then begins in the loop's next turn"),
    IN_ASYNCIO("QueueShutDown", 13,
               "put() something that means the end, once for each consumer"),
    IN_ASYNCIO("EventLoop", 13, "asyncio.new_event_loop()"),
    IN_ASYNCIO("print_call_graph", 14, "task.print_stack()"),
    IN_ASYNCIO("capture_call_graph", 14, "task.get_stack()"),
    IN_ASYNCIO("format_call_graph", 14, "task.print_stack()"),
    {"Queue' object has no attribute", "'shutdown'", 13, "Queue.shutdown()",
     "put() something that means the end, once for each consumer", NULL},
    {"Task' object has no attribute", "'get_context'", 12,
     "Task.get_context()", NULL, NULL},
    {"Server' object has no attribute", "'close_clients'", 13,
     "Server.close_clients()", "close each client's writer", NULL},
    {"Server' object has no attribute", "'abort_clients'", 13,
     "Server.abort_clients()", "abort each client's transport", NULL},
    {"'async for' requires an object with __aiter__ method", "got generator", 13,
     "'async for' over asyncio.as_completed()",
     "for next_one in asyncio.as_completed(...): result = await next_one",
     "as_completed("},
    {"Token' object does not support", "context manager", 14,
     "'with variable.set(...)'", "variable.reset(token), in a finally", NULL},
    ARGUMENT("run", "loop_factory", 12, "asyncio.run(loop_factory=)",
             "with asyncio.Runner(loop_factory=...) as runner: runner.run(...)"),
    ARGUMENT("", "eager_start", 14, "create_task(eager_start=)",
             "nothing; a task then begins in the loop's next turn"),
    {"is an invalid keyword argument for Task()", "'eager_start'", 12,
     "asyncio.Task(eager_start=)",
     "nothing; a task then begins in the loop's next turn", NULL},
    IN_MODULE("queue", "ShutDown", 13),
    IN_MODULE("itertools", "batched", 12),
    IN_MODULE("math", "sumprod", 12),
    IN_MODULE("math", "fma", 13),
    IN_MODULE("random", "binomialvariate", 12),
    IN_MODULE("statistics", "kde", 13),
    IN_MODULE("typing", "override", 12),
    IN_MODULE("typing", "TypeAliasType", 12),
    IN_MODULE("typing", "TypeIs", 13),
    IN_MODULE("typing", "ReadOnly", 13),
    IN_MODULE("collections.abc", "Buffer", 12),
    IN_MODULE("inspect", "markcoroutinefunction", 12),
    IN_MODULE("warnings", "deprecated", 13),
    IN_MODULE("copy", "replace", 13),
    IN_MODULE("os", "process_cpu_count", 13),
    IN_MODULE("sys", "monitoring", 12),
    IN_MODULE("types", "get_original_bases", 12),
    IN_MODULE("functools", "Placeholder", 14),
    IN_MODULE("heapq", "heappush_max", 14),
    IN_MODULE("heapq", "heappop_max", 14),
    IN_MODULE("concurrent.futures", "InterpreterPoolExecutor", 14),
    MODULE("annotationlib", 14),
    MODULE("compression", 14),
    MODULE("concurrent.interpreters", 14),
    MODULE("string.templatelib", 14),

    IN_ASYNCIO("coroutine", 11, "async def, and await in place of yield from"),
    {"Task' has no attribute", "'all_tasks'", 9, "Task.all_tasks()",
     "asyncio.all_tasks()", NULL},
    {"Task' has no attribute", "'current_task'", 9, "Task.current_task()",
     "asyncio.current_task()", NULL},
    {"Lock' object is not iterable", "", 9, "'yield from' of a lock",
     "async with lock", "yield from"},
    WITHOUT_LOOP("sleep", "sleep"), WITHOUT_LOOP("gather", "gather"),
    WITHOUT_LOOP("wait", "wait"), WITHOUT_LOOP("wait_for", "wait_for"),
    WITHOUT_LOOP("shield", "shield"),
    WITHOUT_LOOP("as_completed", "as_completed"),
    WITHOUT_LOOP("Queue.__init__", "Queue"),
    WITHOUT_LOOP("Lock.__init__", "Lock"),
    WITHOUT_LOOP("Event.__init__", "Event"),
    WITHOUT_LOOP("Condition.__init__", "Condition"),
    WITHOUT_LOOP("Semaphore.__init__", "Semaphore"),
    WITHOUT_LOOP("create_server", "start_server"),
    WITHOUT_LOOP("create_connection", "open_connection"),
    {"Thread' object has no attribute", "'isAlive'", 9, "Thread.isAlive()",
     "is_alive()", NULL},
    {"'time'", "'clock'", 8, "time.clock()", "time.perf_counter()", NULL},
    {"'inspect'", "'getargspec'", 11, "inspect.getargspec()",
     "inspect.signature()", NULL},
    MOVED("Callable"), MOVED("Iterable"), MOVED("Iterator"), MOVED("Mapping"),
    MOVED("MutableMapping"), MOVED("Sequence"),
};

static bool has(const char *text, size_t len, const char *part)
{
    size_t n = strlen(part);

    for (size_t i = 0; i + n <= len; i++)
        if (memcmp(text + i, part, n) == 0)
            return true;
    return false;
}

/* Only an error's own line counts: before it stand the program's, which may say
 * anything. */
static bool is_error(const char *line, size_t len)
{
    static const char *const kinds[] = {
        "AttributeError: ", "ImportError: ", "ModuleNotFoundError: ",
        "TypeError: ",
    };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (has(line, len, kinds[i]))
            return true;
    return false;
}

static const Lack *look_up(const char *error, size_t len, const char *traceback)
{
    for (size_t i = 0; i < sizeof lacks / sizeof *lacks; i++) {
        const Lack *n = &lacks[i];
        if (has(error, len, n->words) && has(error, len, n->name) &&
            (!n->near || strstr(traceback, n->near)))
            return n;
    }
    return NULL;
}

void release_note(Buf *out, const char *traceback)
{
    const Lack *found = NULL;
    size_t len;

    for (const char *at = traceback; *at && !found; at += len + (at[len] != 0)) {
        len = strcspn(at, "\n");
        if (is_error(at, len))
            found = look_up(at, len, traceback);
    }
    if (found)
        add_note(out, found->what, found->minor, found->instead);
}

/* --- syntax --------------------------------------------------------------- */

/* [message], in a line that begins with the words [begins] and has [behind] at
 * the error's column or behind it. */
typedef struct LackSyntax {
    const char *message, *begins, *behind;
    int minor;
    const char *what, *instead;
} LackSyntax;

#define IN_FSTRING(message, behind) \
    {message, "", behind, 12, \
     "an f-string whose braces hold its own quotes, or a backslash,", \
     "other quotes in the braces, or a variable"}

static const LackSyntax lacks_syntax[] = {
    IN_FSTRING("f-string: expecting '}'", "}"),
    IN_FSTRING("f-string: unmatched", "}"),
    IN_FSTRING("f-string expression part cannot include a backslash", ""),
    {"invalid syntax", "type ", "=", 12, "the statement 'type'",
     "an assignment"},
    {"expected '('", "def ", "[", 12, "a function's own type parameter",
     "typing.TypeVar"},
    {"expected '('", "async def ", "[", 12, "a function's own type parameter",
     "typing.TypeVar"},
    {"invalid syntax", "class ", "[", 12, "a class's own type parameter",
     "typing.TypeVar and typing.Generic"},
    {"multiple exception types must be parenthesized", "except", ":", 14,
     "'except' with several types and no parentheses", "except (A, B):"},
};

void release_note_syntax(Buf *out, const char *message, const char *line,
                       size_t len, int col)
{
    size_t blank = 0, at = col > 0 ? (size_t)col - 1 : 0;

    while (blank < len && strchr(" \t", line[blank]))
        blank++;
    for (size_t i = 0; i < sizeof lacks_syntax / sizeof *lacks_syntax; i++) {
        const LackSyntax *n = &lacks_syntax[i];
        size_t begins = strlen(n->begins);
        if (strncmp(message, n->message, strlen(n->message)) == 0 &&
            at <= len && blank + begins <= len &&
            memcmp(line + blank, n->begins, begins) == 0 &&
            has(line + at, len - at, n->behind)) {
            add_note(out, n->what, n->minor, n->instead);
            return;
        }
    }
}
