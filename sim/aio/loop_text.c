/* loop_text.c - the loop's methods that have to do with sockets and signals, which
 * are Python text, and those that are refused by name */
#include "sim/aio/loop.h"
#include "sim/aio/loop_int.h"
#include "sim/vm/call.h"
#include "sim/vm/exc.h"
#include "sim/vm/func.h"
#include "sim/vm/module.h"

/* [name] of [module], called as a method of the loop [self]. */
static Value in_python(const char *module, const char *name, Value self,
                       Value *args, size_t n, Tuple *kwnames)
{
    Value f = module_attr(module, name);
    Value method = f ? method_new(f, self) : NULL;
    Value r = method ? call(method, args, n, kwnames) : NULL;

    val_xunref(method);
    val_xunref(f);
    return r;
}

Value loop_call_text(const char *module, const char *name, Loop *l)
{
    return in_python(module, name, (Value)l, NULL, 0, NULL);
}

#define TEXT(OWNER, MODULE, NAME, SIG) \
    Value loop_text_##NAME(Value self, Value *args, size_t n, Tuple *kw) \
    { \
        return in_python(MODULE, #NAME, self, args, n, kw); \
    }
#define LACK(NAME, WHY) \
    Value loop_lack_##NAME(Value self, Value *args, size_t n, Tuple *kw) \
    { \
        (void)self, (void)args, (void)n, (void)kw; \
        return raise(&exc_NotImplementedError, "ticktape does not provide " \
                     "loop." #NAME "(): " WHY); \
    }
#include "sim/aio/loop_text_list.h"
#undef TEXT
#undef LACK
