/* fiber.c - a C stack that can be left and come back to. */
#define _GNU_SOURCE             /* ucontext.h, MAP_ANONYMOUS */
#define _XOPEN_SOURCE 700       /* the same elsewhere than on Linux */
#define _DARWIN_C_SOURCE
#include "sim/base/fiber.h"

#include <assert.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <ucontext.h>
#if defined __has_include
#if __has_include(<sanitizer/asan_interface.h>)
#include <sanitizer/asan_interface.h>
#include <sanitizer/common_interface_defs.h>
#endif
#endif

#include "sim/base/mem.h"

#if defined __has_feature
#if __has_feature(address_sanitizer)
#define WATCHED
#endif
#endif
#if defined __SANITIZE_ADDRESS__ && !defined WATCHED
#define WATCHED
#endif

/* As much as a program's own: pages cost nothing until they are used.  The
 * lowest are a guard; see fiber_end() for RESERVE. */
enum { SIZE = 8 << 20, GUARD = 64 << 10, RESERVE = 2 << 20 };

struct Fiber {
    ucontext_t context;
    void *memory;               /* NULL: not ours */
    void (*entry)(void);
    const void *bottom;         /* of the stack on which it was left */
    size_t size;
    void *fake;                 /* the sanitizer's own, while it is left */
};

/* Of the switch that is under way. */
static Fiber *leaving, *arriving;

#ifdef WATCHED

static void tell_leaving(Fiber *from, const Fiber *to)
{
    __sanitizer_start_switch_fiber(&from->fake, to->bottom, to->size);
}

static void tell_arrived(void)
{
    __sanitizer_finish_switch_fiber(arriving->fake, &leaving->bottom,
                                    &leaving->size);
}

static void tell_new(const Fiber *f)
{
    ASAN_UNPOISON_MEMORY_REGION(f->memory, SIZE);   /* of the one before */
}

#else

static void tell_leaving(Fiber *from, const Fiber *to)
{
    (void)from, (void)to;
}

static void tell_arrived(void)
{
}

static void tell_new(const Fiber *f)
{
    (void)f;
}

#endif

static void begin(void)
{
    tell_arrived();
    arriving->entry();
    abort();                    /* an entry never returns */
}

static void make_stack(Fiber *f)
{
    f->memory = mmap(NULL, SIZE, PROT_READ | PROT_WRITE,
                     MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (f->memory == MAP_FAILED || mprotect(f->memory, GUARD, PROT_NONE) != 0) {
        fputs("ticktape: out of memory (a C stack is asked for)\n", stderr);
        exit(70);
    }
    tell_new(f);
    f->bottom = (char *)f->memory + GUARD;
    f->size = SIZE - GUARD;
    getcontext(&f->context);
    f->context.uc_stack.ss_sp = (char *)f->memory + GUARD;
    f->context.uc_stack.ss_size = SIZE - GUARD;
    f->context.uc_link = NULL;
    makecontext(&f->context, begin, 0);
}

Fiber *fiber_new(void (*entry)(void))
{
    Fiber *f = mem_zalloc(sizeof *f);

    f->entry = entry;
    if (entry)
        make_stack(f);
    return f;
}

void fiber_free(Fiber *f)
{
    if (f->memory)
        munmap(f->memory, SIZE);
    mem_free(f);
}

/* Not swapcontext(), of which a sanitizer would say that it is watching. */
void fiber_switch(Fiber *from, Fiber *to)
{
    volatile bool back = false;

    assert(from != to);
    getcontext(&from->context);
    if (back) {
        tell_arrived();
        return;
    }
    back = true;
    leaving = from;
    arriving = to;
    tell_leaving(from, to);
    setcontext(&to->context);
}

uintptr_t fiber_end(const Fiber *f)
{
    assert(f->memory);
    return (uintptr_t)f->memory + RESERVE;
}
