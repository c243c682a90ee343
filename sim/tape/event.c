/* event.c - the names of events. */
#include "sim/tape/event.h"

#include <assert.h>
#include <string.h>

static const char *const kind_names[] = {
#define EVENT(NAME, TEXT, MEANING) TEXT,
#include "sim/tape/event_list.h"
#undef EVENT
};

const char *event_kind_name(EventKind kind)
{
    assert(kind < EVENT_KINDS);
    return kind_names[kind];
}

const char *event_kind_meaning(EventKind kind)
{
    static const char *const meanings[] = {
#define EVENT(NAME, TEXT, MEANING) MEANING,
#include "sim/tape/event_list.h"
#undef EVENT
    };

    assert(kind < EVENT_KINDS);
    return meanings[kind];
}

EventKind event_kind_find(const char *name)
{
    int kind = 0;

    while (kind < EVENT_KINDS && strcmp(kind_names[kind], name) != 0)
        kind++;
    return (EventKind)kind;
}

const char *event_phase_name(EventPhase phase)
{
    static const char *const names[] = {"outside", "timers", "run", "jump"};

    assert(phase < sizeof names / sizeof *names);
    return names[phase];
}

const char *event_via_name(EventVia via)
{
    static const char *const names[] = {
        "", "soon", "timer", "done", "cancel", "thread", "io", "returned",
        "raised", "cancelled", "stdout", "stderr", "timeout", "group",
        "shutdown",
    };

    assert(via < sizeof names / sizeof *names);
    return names[via];
}

const char *lane_kind_name(LaneKind kind)
{
    static const char *const names[] = {
        "loop", "task", "thread", "process", "greenlet",
    };

    assert(kind < sizeof names / sizeof *names);
    return names[kind];
}

size_t event_text_piece(const char *text, size_t len)
{
    if (len <= EVENT_TEXT_MAX)
        return len;
    len = EVENT_TEXT_MAX;
    while (len > EVENT_TEXT_MAX - 4 &&
           ((unsigned char)text[len] & 0xc0) == 0x80)
        len--;
    return len;
}
