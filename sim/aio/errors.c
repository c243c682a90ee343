/* errors.c - asyncio's own exceptions. */
#include "sim/aio/errors.h"

/* Everything but the name and the base comes from the base. */
#define ERROR(NAME, MODULE, BASE) \
    Type exc_##NAME = { \
        .head = STATIC_OBJ(&type_type), \
        .name = #NAME, \
        .module = MODULE, \
        .base = &exc_##BASE, \
        .size = sizeof(Exc), \
        .flags = TYPE_BASE, \
    }

ERROR(CancelledError, "asyncio.exceptions", BaseException);
ERROR(InvalidStateError, "asyncio.exceptions", Exception);
ERROR(BrokenBarrierError, "asyncio.exceptions", RuntimeError);
ERROR(SendfileNotAvailableError, "asyncio.exceptions", RuntimeError);
ERROR(QueueEmpty, "asyncio.queues", Exception);
ERROR(QueueFull, "asyncio.queues", Exception);

static Type *const all[] = {
    &exc_CancelledError, &exc_InvalidStateError, &exc_BrokenBarrierError,
    &exc_SendfileNotAvailableError, &exc_QueueEmpty, &exc_QueueFull,
};

void errors_start(void)
{
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        type_ready(all[i]);
}

void errors_end(void)
{
    for (size_t i = sizeof all / sizeof *all; i-- > 0;)
        type_end(all[i]);
}
