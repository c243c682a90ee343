/* builtins.h - the module builtins: what every program can name.
 *
 * vm.builtins is its namespace.  The functions stand in builtins_*.c by what
 * they work on; the types are made by the files of the types.  What reaches
 * outside (open, input, exec and their like) is there by name only: check
 * refuses it before a run, and calling it says what ticktape does not provide.
 */
#ifndef SIM_VM_BUILTINS_H
#define SIM_VM_BUILTINS_H

/* Fills vm.builtins; all types of this floor are ready. */
void builtins_start(void);

/* Undoes what builtins_start() made but for vm.builtins itself, which goes
 * with the modules. */
void builtins_end(void);

#endif
