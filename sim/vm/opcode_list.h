/* opcode_list.h - the machine's instructions: OPCODE(name, effect, cache).
 *
 * An instruction is one 32-bit word, opcode in the low 8 bits and argument in
 * the other 24.  [effect] is what it does to the depth of the stack; VAR means
 * that it depends on the argument (see code_effect() in assemble.c).  [cache] is
 * the number of words behind it in which run.c keeps a hint (0 when compiled).
 * A jump's argument says how many words ahead it leads (JUMP_BACK: how many
 * back).  The comments show the stack, its top at the right: before -- after.
 *
 * `name` stands for names[arg], `const` for consts[arg], `slot` for slots[arg]
 * of the frame.
 *
 * KEEP IN STEP: opcodes - run.c (what they do), compile_*.c (who emits them);
 * those that stand for several - run_fused.h (what they do), fuse.c (where they
 * come from).
 */
/* --- the stack */
OPCODE(LINE, 0, 0)              /* a statement begins: told to the host when it
                                   asked for lines, else not even compiled */
OPCODE(POP, -1, 0)              /* x -- */
OPCODE(COPY, 1, 0)              /* pushes the arg-th from the top (1: top) */
OPCODE(SWAP, 0, 0)              /* exchanges top and arg-th (2: next) */
OPCODE(CONST, 1, 0)             /* -- const */
/* --- names */
OPCODE(LOAD_FAST, 1, 0)         /* -- slot, which may be unbound: raises */
OPCODE(LOAD_FAST2, 2, 0)        /* -- slot[arg & 4095], slot[arg >> 12] */
OPCODE(STORE_FAST, -1, 0)       /* x -- */
OPCODE(DELETE_FAST, 0, 0)
OPCODE(MAKE_CELL, 0, 0)         /* slot becomes a cell holding its value */
OPCODE(LOAD_CELL, 1, 0)         /* -- the cell itself in slot (for closures) */
OPCODE(LOAD_DEREF, 1, 0)        /* -- content of the cell in slot */
OPCODE(STORE_DEREF, -1, 0)
OPCODE(DELETE_DEREF, 0, 0)
OPCODE(LOAD_CLASSDEREF, 1, 0)   /* class body: its namespace, then the cell */
OPCODE(LOAD_GLOBAL, 1, 1)       /* -- name from globals, then builtins */
OPCODE(STORE_GLOBAL, -1, 0)
OPCODE(DELETE_GLOBAL, 0, 0)
OPCODE(LOAD_NAME, 1, 1)         /* module or class body: its names first */
OPCODE(STORE_NAME, -1, 0)
OPCODE(DELETE_NAME, 0, 0)
/* --- attributes and items */
OPCODE(LOAD_ATTR, 0, 1)         /* x -- x.name */
OPCODE(LOAD_METHOD, 1, 1)       /* x -- function x, or attribute NULL */
OPCODE(STORE_ATTR, -2, 1)       /* v x -- */
OPCODE(DELETE_ATTR, -1, 0)      /* x -- */
OPCODE(SUBSCR, -1, 0)           /* x key -- x[key] */
OPCODE(STORE_SUBSCR, -3, 0)     /* v x key -- */
OPCODE(DELETE_SUBSCR, -2, 0)    /* x key -- */
OPCODE(BUILD_SLICE, VAR, 0)     /* arg (2 or 3) values -- slice */
/* --- operators: the argument is an Op */
OPCODE(BINARY, -1, 0)           /* a b -- a op b */
OPCODE(INPLACE, -1, 0)          /* a b -- a op= b */
OPCODE(UNARY, 0, 0)             /* a -- op a (also OP_NOT) */
OPCODE(COMPARE, -1, 0)          /* a b -- a op b, for == != < <= > >= */
OPCODE(IS, -1, 0)               /* a b -- a is b; arg 1: is not */
OPCODE(CONTAINS, -1, 0)         /* a b -- a in b; arg 1: not in */
/* --- displays */
OPCODE(BUILD_TUPLE, VAR, 0)     /* arg values -- tuple */
OPCODE(BUILD_LIST, VAR, 0)
OPCODE(BUILD_SET, VAR, 0)       /* arg & 0xfffff values; bit 20: all constants,
                                   whose order is another in CPython */
OPCODE(BUILD_MAP, VAR, 0)       /* arg pairs, key below value -- dict */
OPCODE(BUILD_STRING, VAR, 0)    /* arg strs -- str */
OPCODE(LIST_APPEND, -1, 0)      /* list (arg deep, 1: next after x) .. x -- */
OPCODE(SET_ADD, -1, 0)
OPCODE(MAP_ADD, -2, 0)          /* dict .. key value -- */
OPCODE(LIST_EXTEND, -1, 0)      /* list (arg deep) .. iterable -- */
OPCODE(SET_UPDATE, -1, 0)
OPCODE(DICT_UPDATE, -1, 0)      /* dict (arg deep) .. mapping --  {**m} */
OPCODE(DICT_MERGE, -1, 0)       /* the same for f(**m): callee arg + 2 deep is
                                   named in errors about repeated keys */
OPCODE(LIST_TO_TUPLE, 0, 0)     /* list -- tuple */
OPCODE(UNPACK, VAR, 0)          /* x -- arg items, first on top */
OPCODE(UNPACK_EX, VAR, 0)       /* x -- as a, *b, c: arg is before|after<<12 */
OPCODE(FORMAT, VAR, 0)          /* x [spec] -- str; arg bits 0-1: 1 !s 2 !r 3
                                   !a; bit 2: a spec stands above */
/* --- jumps */
OPCODE(JUMP, 0, 0)
OPCODE(JUMP_BACK, 0, 0)         /* the same backwards: here limits are looked
                                   at */
OPCODE(POP_JUMP_IF_FALSE, -1, 0)
OPCODE(POP_JUMP_IF_TRUE, -1, 0)
OPCODE(POP_JUMP_IF_NONE, -1, 0)
OPCODE(POP_JUMP_IF_NOT_NONE, -1, 0)
OPCODE(JUMP_IF_FALSE_OR_POP, -1, 0)     /* jumping, it keeps the value; the
                                   effect is that of going on */
OPCODE(JUMP_IF_TRUE_OR_POP, -1, 0)
OPCODE(GET_ITER, 0, 0)          /* x -- iter(x) */
OPCODE(FOR_ITER, 1, 0)          /* iter -- iter item; at the end pops iter and
                                   jumps */
/* --- calls */
OPCODE(CALL, VAR, 0)            /* f args(arg) -- result */
OPCODE(CALL_KW, VAR, 0)         /* f args(arg, keyword values last) names --
                                   result; names is a tuple of str */
OPCODE(CALL_METHOD, VAR, 0)     /* function-or-attr self-or-NULL args(arg) --
                                   result: what LOAD_METHOD prepared.  With
                                   NULL the callee is the lower one */
OPCODE(CALL_METHOD_KW, VAR, 0)  /* the same with names on top */
OPCODE(CALL_EX, VAR, 0)         /* f args [kwargs-dict if arg 1] -- result;
                                   args is a tuple, or for f(*x) alone x
                                   itself, which may be no iterable */
OPCODE(MAKE_FUNCTION, VAR, 0)   /* [defaults tuple, 1] [kw defaults dict, 2]
                                   [annotations dict, 4] [closure tuple, 8]
                                   code -- function; arg has the bits */
OPCODE(RETURN, -1, 0)           /* x -- : leaves the frame */
OPCODE(LOAD_BUILD_CLASS, 1, 0)  /* -- the function that CALLs of classes call:
                                   f(body function, name, *bases, **kw) */
/* --- generators and coroutines */
OPCODE(YIELD, 0, 0)             /* x -- sent value: suspends */
OPCODE(ASYNC_YIELD, 0, 0)       /* the same in an async generator */
OPCODE(GET_YIELD_FROM_ITER, 0, 0)       /* x -- iterator; coroutines only in
                                   coroutines */
OPCODE(GET_AWAITABLE, 0, 0)     /* x -- what SEND can drive; arg 1: from async
                                   with's __aenter__, 2: its __aexit__ (only
                                   the message differs) */
OPCODE(SEND, -1, 0)             /* awaitable sent -- result: resumes awaitable;
                                   if that waits this frame is suspended with
                                   the awaitable on its stack and this
                                   instruction runs again with what is sent */
OPCODE(GET_AITER, 0, 0)         /* x -- aiter(x) */
OPCODE(GET_ANEXT, 1, 0)         /* aiter -- aiter awaitable */
OPCODE(END_ASYNC_FOR, -2, 0)    /* aiter exc -- : pops both if exc is
                                   StopAsyncIteration, else raises it again */
/* --- exceptions and with */
OPCODE(RAISE, VAR, 0)           /* arg 0: again; 1: exc --; 2: exc cause -- */
OPCODE(RERAISE, -1, 0)          /* exc -- : raised on, no new traceback line; 1:
                                   [with] had it, which is no place of its own */
OPCODE(PUSH_EXC, 1, 0)          /* exc -- previous exc: exc is now the one being
                                   handled, previous (or NULL) kept below */
OPCODE(POP_EXC, -1, 0)          /* previous -- : it is handled again */
OPCODE(EXC_MATCH, 0, 0)         /* exc class -- exc bool */
OPCODE(EXC_GROUP_MATCH, 0, 0)   /* exc class -- rest match-or-None */
OPCODE(EXC_GROUP_RERAISE, -1, 0)        /* orig list -- exc-or-None */
OPCODE(BEFORE_WITH, 1, 0)       /* cm -- exit entered-value */
OPCODE(BEFORE_ASYNC_WITH, 1, 0) /* cm -- exit awaitable of __aenter__ */
OPCODE(WITH_EXIT, 0, 0)         /* exit -- exit(None, None, None) */
OPCODE(WITH_EXCEPT, 1, 0)       /* exit previous exc -- exit previous exc
                                   exit(type, exc, traceback) */
OPCODE(ASSERTION_ERROR, 1, 0)   /* -- AssertionError, whatever it is called */
/* --- modules and classes */
OPCODE(IMPORT_NAME, -1, 0)      /* level fromlist -- module */
OPCODE(IMPORT_FROM, 1, 0)       /* module -- module attribute */
OPCODE(IMPORT_STAR, -1, 0)      /* module -- */
OPCODE(SETUP_ANNOTATIONS, 0, 0) /* the namespace gets __annotations__ */
/* --- match */
OPCODE(MATCH_MAPPING, 1, 0)     /* x -- x bool */
OPCODE(MATCH_SEQUENCE, 1, 0)    /* x -- x bool */
OPCODE(MATCH_KEYS, 1, 0)        /* x keys -- x keys values-tuple-or-None */
OPCODE(MATCH_CLASS, -2, 0)      /* x class names -- values-tuple-or-None; arg
                                   positional patterns */
OPCODE(GET_LEN, 1, 0)           /* x -- x len(x) */
OPCODE(MATCH_REST, 1, 0)        /* x keys -- x keys dict of the other items */
/* --- several at once: fuse.h */
OPCODE(FAST2_BINARY, 2, 0)      /* LOAD_FAST2; BINARY or INPLACE */
OPCODE(FAST2_COMPARE, 2, 0)     /* LOAD_FAST2; COMPARE */
OPCODE(FAST_CONST_BINARY, 1, 0) /* LOAD_FAST; CONST; BINARY or INPLACE */
OPCODE(FAST_CONST_COMPARE, 1, 0)        /* LOAD_FAST; CONST; COMPARE */
OPCODE(FAST_RETURN, 1, 0)       /* LOAD_FAST; RETURN */
OPCODE(BINARY_STORE, -1, 0)     /* BINARY; STORE_FAST */
OPCODE(INPLACE_STORE, -1, 0)    /* INPLACE; STORE_FAST */
OPCODE(COMPARE_JUMP, -1, 0)     /* COMPARE; POP_JUMP_IF_FALSE */
OPCODE(FOR_STORE, 1, 0)         /* FOR_ITER; STORE_FAST */
OPCODE(BACK_FOR_STORE, 0, 0)    /* JUMP_BACK; FOR_ITER; STORE_FAST */
