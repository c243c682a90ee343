/* run_int.h - the longer instructions, for run.c.
 *
 * Each works on the stack whose next free place is [sp] and returns the new
 * [sp], or NULL when it raised; the operands are then still on the stack, for
 * the unwinding to release.
 */
#ifndef SIM_VM_RUN_INT_H
#define SIM_VM_RUN_INT_H

#include "sim/vm/frame.h"

/* --- run_build.c: displays, unpacking, functions, text */
Value *run_build_tuple(Value *sp, size_t n);
Value *run_build_list(Value *sp, size_t n);
Value *run_build_set(Value *sp, size_t n);
Value *run_build_map(Value *sp, size_t n);
Value *run_build_string(Value *sp, size_t n);
Value *run_build_slice(Value *sp, size_t n);
Value *run_dict_update(Value *sp, size_t deep);
Value *run_dict_merge(Value *sp, size_t deep);
Value *run_unpack(Value *sp, size_t n);
Value *run_unpack_ex(Value *sp, size_t before, size_t after);
Value *run_format(Value *sp, unsigned how);
Value *run_make_function(Frame *f, Value *sp, unsigned parts);

int run_list_extend(Value list, Value iterable);        /* [*iterable] */
Value run_star_args(Value f, Value args);       /* f(*args): a tuple */

/* --- run_names.c: names, attributes, imports */
Value run_load_name(Frame *f, Value name);
Value run_load_global(Frame *f, Value name, uint32_t *hint);
Value run_load_classderef(Frame *f, uint32_t slot);
int run_store_name(Frame *f, Value name, Value v);      /* v NULL: delete */
int run_delete_global(Frame *f, Value name);
Value *run_load_method(Value *sp, Value name);   /* not the quick way */
Value run_unbound(Frame *f, uint32_t slot);     /* raises, returns NULL */
Value *run_import_name(Frame *f, Value *sp, Value name);
int run_import_star(Frame *f, Value module);
int run_setup_annotations(Frame *f);

/* --- run_block.c: exceptions, with, async, match */
Value *run_exc_match(Value *sp);
Value *run_exc_group_match(Value *sp);
Value *run_before_with(Value *sp, bool async);  /* cm -- exit enter */
Value run_get_aiter(Value x);
Value run_get_anext(Value aiter);
Value run_yield_from_iter(Value x, const Code *code);
Value *run_match_keys(Value *sp);
Value *run_match_class(Value *sp, size_t npos);
Value *run_match_rest(Value *sp);

/* --- run_over.c: frames that end */

/* What it means to the one who gets [*v] (NULL: raised). */
typedef enum After {
    AFTER_DELIVER,              /* vm.frame gets *v, or it is raised there */
    AFTER_FOR_END,              /* vm.frame's FOR_ITER is exhausted */
    AFTER_EXIT,                 /* vm_run() returns *v */
} After;

After run_frame_over(Frame *f, Value *v);

/* `yield v` of an async generator: the awaiting call is over with it. */
After run_async_yield(Gen *g, Value *v);

#endif
