/* stack.c - the C stacks that the machine runs on. */
#include "sim/world/stack.h"

#include "sim/base/fiber.h"
#include "sim/base/mem.h"
#include "sim/base/zone.h"
#include "sim/vm/vm.h"

struct Stack {
    Fiber *fiber;
    Frame *entry;               /* of the machine, while it is not in use */
    int c_depth, c_guard;
    uintptr_t end;              /* vm.stack_end for it */
    Stack *next;                /* all that were made */
    Stack *next_idle;
};

static Stack own;
static Stack *current, *all, *idle;

/* What the vm_run() at the bottom of each of them runs for: it never ends. */
static Frame bottom;

bool stack_is_pinned(void)
{
    return vm.entry != &bottom;
}

Stack *stack_current(void)
{
    return current;
}

static void run_for_ever(void)
{
    for (;;)
        vm_run(&bottom);
}

static Stack *stack_new(void)
{
    bool zone = zone_set(false);        /* stacks are nobody's */
    Stack *s = mem_alloc(sizeof *s);
    Fiber *fiber = fiber_new(run_for_ever);

    zone_set(zone);
    *s = (Stack){.fiber = fiber, .end = fiber_end(fiber), .next = all};
    all = s;
    return s;
}

Stack *stack_take(void)
{
    Stack *s = idle;

    if (!s)
        return stack_new();
    idle = s->next_idle;
    return s;
}

void stack_switch(Stack *to)
{
    Stack *from = current;

    from->entry = vm.entry;
    from->c_depth = vm.c_depth;
    from->c_guard = vm.c_guard;
    from->end = vm.stack_end;
    if (!stack_is_pinned()) {
        from->next_idle = idle;
        idle = from;
    }
    vm.entry = to->entry;
    vm.c_depth = to->c_depth;
    vm.c_guard = to->c_guard;
    vm.stack_end = to->end;
    current = to;
    fiber_switch(from->fiber, to->fiber);
}

void stacks_start(void)
{
    bool zone = zone_set(false);

    own = (Stack){.fiber = fiber_new(NULL)};
    zone_set(zone);
    current = &own;
    all = idle = NULL;
}

void stacks_end(void)
{
    while (all) {
        Stack *s = all;
        all = s->next;
        fiber_free(s->fiber);
        mem_free(s);
    }
    fiber_free(own.fiber);
    own = (Stack){0};
    current = idle = NULL;
}
