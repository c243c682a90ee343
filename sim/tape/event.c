/* event.c - the names of events. */
#include "sim/tape/event.h"

#include <assert.h>

const char *event_kind_name(EventKind kind)
{
    static const char *const names[] = {
#define EVENT(NAME, TEXT, MEANING) TEXT,
#include "sim/tape/event_list.h"
#undef EVENT
    };

    assert(kind < EVENT_KINDS);
    return names[kind];
}

const char *event_via_name(EventVia via)
{
    static const char *const names[] = {
        "", "soon", "timer", "done", "cancel", "thread", "io", "returned",
        "raised", "cancelled", "stdout", "stderr",
    };

    assert(via < sizeof names / sizeof *names);
    return names[via];
}
