/* stack.c - the C stacks that the machine runs on. */
#define _GNU_SOURCE             /* ucontext.h, MAP_ANONYMOUS */
#define _XOPEN_SOURCE 700       /* the same elsewhere than on Linux */
#define _DARWIN_C_SOURCE
#include "sim/world/stack.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#if defined __has_include
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#endif
#endif
#ifndef ASAN_UNPOISON_MEMORY_REGION
#define ASAN_UNPOISON_MEMORY_REGION(memory, size) ((void)(memory), (void)(size))
#endif

#include "sim/base/mem.h"
#include "sim/vm/vm.h"

/* As much as the program's own: pages cost nothing until they are used.  The
 * lowest are a guard; what is above RESERVE is the machine's to use. */
enum { SIZE = 8 << 20, GUARD = 64 << 10, RESERVE = 2 << 20 };

struct Stack {
    ucontext_t context;
    void *memory;               /* NULL: the program's own */
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
    Stack *s = mem_alloc(sizeof *s);
    void *memory = mmap(NULL, SIZE, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);

    if (memory == MAP_FAILED || mprotect(memory, GUARD, PROT_NONE) != 0) {
        fputs("ticktape: out of memory (a C stack is asked for)\n", stderr);
        exit(70);
    }
    ASAN_UNPOISON_MEMORY_REGION(memory, SIZE);  /* of the one here before */
    *s = (Stack){
        .memory = memory, .next = all, .end = (uintptr_t)memory + RESERVE,
    };
    all = s;
    getcontext(&s->context);
    s->context.uc_stack.ss_sp = (char *)memory + GUARD;
    s->context.uc_stack.ss_size = SIZE - GUARD;
    s->context.uc_link = NULL;
    makecontext(&s->context, run_for_ever, 0);
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

/* Not swapcontext(), of which a sanitizer would say that it is watching. */
static void exchange(Stack *from, Stack *to)
{
    volatile bool back = false;

    getcontext(&from->context);
    if (back)
        return;
    back = true;
    setcontext(&to->context);
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
    exchange(from, to);
}

void stacks_start(void)
{
    own = (Stack){0};
    current = &own;
    all = idle = NULL;
}

void stacks_end(void)
{
    while (all) {
        Stack *s = all;
        all = s->next;
        munmap(s->memory, SIZE);
        mem_free(s);
    }
    idle = NULL;
}
