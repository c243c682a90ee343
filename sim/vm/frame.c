/* frame.c - making and releasing frames. */
#include "sim/vm/frame.h"

#include "sim/base/mem.h"
#include "sim/vm/cycle.h"
#include "sim/vm/frame_object.h"
#include "sim/vm/func.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"
#include "sim/vm/dict.h"
#include "sim/vm/vm.h"

static size_t frame_bytes(uint32_t size)
{
    return sizeof(Frame) + size * sizeof(Value);
}

Frame *frame_make(Code *code)
{
    uint32_t size = code->nslots + code->stack;
    Frame *f = mem_take(frame_bytes(size));

    *f = (Frame){
        .code = code, .ip = code->words, .nslots = code->nslots, .size = size,
    };
    for (uint32_t i = 0; i < code->nslots; i++)
        f->slots[i] = NULL;
    f->sp = f->slots + code->nslots;
    return f;
}

void frames_drop(Code *code)
{
    while (code->spare) {
        Frame *next = code->spare->back;
        mem_give(code->spare, frame_bytes(code->spare->size));
        code->spare = next;
    }
}

void frame_clear(Frame *f)
{
    if (f->object)
        frame_object_end(f);
    Value *end = f->sp;
    f->sp = f->slots;
    f->nslots = 0;
    for (Value *p = f->slots; p < end; p++)
        val_clear(p);
    val_clear(&f->local);
    val_clear(&f->handled);
}

void frame_free(Frame *f)
{
    Code *code = f->code;
    bool in_gen = f->flags & FRAME_IN_GEN;

    frame_clear(f);
    if (code)
        val_unref((Value)f->func);
    if (in_gen) {
        f->code = NULL;
    } else if (code) {
        f->nslots = code->nslots;
        f->sp = f->slots + f->nslots;
        f->flags = 0;
        frame_put_back(f);
    } else {
        mem_give(f, frame_bytes(f->size));
    }
    val_xunref((Value)code);
}

Frame *frame_push_native(FrameStep step, const Value *slots, uint32_t n)
{
    Frame *f = mem_take(frame_bytes(n));

    *f = (Frame){
        .back = vm.frame, .step = step, .nslots = n, .size = n,
    };
    for (uint32_t i = 0; i < n; i++)
        f->slots[i] = slots ? val_xref(slots[i]) : NULL;
    f->sp = f->slots + n;
    vm.frame = f;
    return f;
}

void frame_push_place(const char *filename, int line, const char *function)
{
    Frame *f = frame_push_native(NULL, NULL, 3);

    f->flags |= FRAME_PLACE;
    f->slots[0] = str_from(filename);
    f->slots[1] = val_small(line);
    f->slots[2] = str_from(function);
}

void frame_pop_place(void)
{
    Frame *f = vm.frame;

    assert(f->flags & FRAME_PLACE);
    vm.frame = f->back;
    frame_free(f);
}

Frame *frame_own(Frame *f)
{
    while (f && (!f->code || (f->code->flags & CODE_HIDDEN)))
        f = f->back;
    return f;
}

int frame_line(const Frame *f)
{
    return f->code ? code_line(f->code, (size_t)(f->ip - f->code->words)) : 0;
}

/* The last of a frame that awaits is what it awaits. */
static void visit_slot(const Frame *f, Value *p, Visit visit, void *arg)
{
    bool is_iterated = f->code && p == f->sp - 1 &&
                       word_op(*f->ip) == OPC_SEND &&
                       type_has(type_of(*p), TYPE_AWAIT_ITER);

    cycle_visit_far(*p, is_iterated, visit, arg);
}

void frame_visit(Frame *f, Visit visit, void *arg)
{
    if (f->object)
        visit((Value)f->object, arg);
    if (f->code && f->local)
        visit(f->local, arg);
    if (f->code)
        visit((Value)f->func, arg);
    for (Value *p = f->slots; p < f->sp; p++)
        if (*p)
            visit_slot(f, p, visit, arg);
    if (!f->code && f->local)
        visit(f->local, arg);
    if (f->handled)
        visit(f->handled, arg);
}
