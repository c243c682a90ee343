/* elsewhere.c - packages that neither Python has nor the program. */
#include "sim/elsewhere.h"

#include <string.h>

#include "sim/vm/exc.h"
#include "sim/vm/module.h"
#include "sim/vm/str.h"

/* What there is instead of some. */
static const struct {
    const char *name, *instead;
} known[] = {
    {"aiofiles", "a scenario reaches no file; io.StringIO() can stand for one"},
    {"async_timeout", "asyncio.timeout() does the same"},
    {"curio", "the loops here are asyncio's and gevent's"},
    {"nest_asyncio", "a loop that runs is not run again; await instead"},
    {"trio", "the loops here are asyncio's and gevent's"},
    {"typing_extensions", "typing has most of its names itself"},
    {"uvloop", "leave it out; the loop is ticktape's own"},
};

/* The first part of the name of the module that [exc] misses, in [out]; false:
 * it misses none. */
static bool missing(Buf *out, Value exc)
{
    Value name = is_instance(exc, &exc_ModuleNotFoundError)
               ? ((Exc *)(void *)exc)->x[0] : NULL;

    if (!name || !is_str(name))
        return false;
    buf_add(out, str_text(name), strcspn(str_text(name), "."));
    return !module_is_standard(out->data) && !module_is_known(out->data) &&
           !module_is_beside(out->data);
}

void elsewhere_note(Buf *out, Value exc)
{
    const char *instead = "a package of Python alone can lie beside it, as a "
                          "folder";
    Buf name;

    buf_init(&name);
    if (missing(&name, exc)) {
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (strcmp(known[i].name, name.data) == 0)
                instead = known[i].instead;
        buf_printf(out, "ticktape: module '%s' is neither Python's own nor "
                   "beside the program: %s\n", name.data, instead);
    }
    buf_clear(&name);
}
