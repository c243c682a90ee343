/* call.h - calling.
 *
 * Two ways.  call() runs the callee to its end, in a nested vm_run() if it is
 * Python: for C that needs the result in the middle of its work (a sort key).
 * call_begin() only begins: Python functions get a frame pushed and VAL_PUSHED
 * comes back; natives may do the same.  Use it, directly or from a native
 * frame, wherever what is called may wait or go deep.
 */
#ifndef SIM_VM_CALL_H
#define SIM_VM_CALL_H

#include "sim/vm/frame.h"
#include "sim/vm/obj.h"

/* [args]: [n] positional values, then one value for each of [kwnames] (a tuple
 * of strs, or NULL).  All borrowed. */
Value call_begin(Value f, Value *args, size_t n, Tuple *kwnames);
Value call(Value f, Value *args, size_t n, Tuple *kwnames);

/* Runs what was begun to its end, if it was pushed; [before] was the running
 * frame when it began. */
Value call_finish(Frame *before, Value begun);

Value call0(Value f);
Value call1(Value f, Value a);
Value call2(Value f, Value a, Value b);
Value call3(Value f, Value a, Value b, Value c);

/* v.name(args...) without making a bound method. */
Value call_method(Value v, Value name, Value *args, size_t n);
Value call_method0(Value v, Value name);
Value call_method1(Value v, Value name, Value a);
Value call_method_begin(Value v, Value name, Value *args, size_t n,
                        Tuple *kwnames);

/* f(*args, **kwargs); kwargs a dict or NULL. */
Value call_ex_begin(Value f, Tuple *args, Dict *kwargs);
Value call_ex(Value f, Tuple *args, Dict *kwargs);

/* Runs the body of a class, function [body], with namespace [ns]; nested. */
Value call_body(Value body, Value ns);

/* For native frames: makes what call_begin() returned fit a step's contract.
 * If [r] is a value (the callee was native and is done) the step function runs
 * again with it, if VAL_PUSHED it will; NULL goes on as a raised exception to
 * the step itself (state machines see [in] NULL), so that it can clean up. */
Value frame_again(Frame *f, Value r);

#endif
