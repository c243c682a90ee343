/* action_list.h - what one can do in the player: ACTION(NAME, GROUP, "keys",
 * "hint", "help").
 *
 * An action's keys are those of keys.h, the first is the one that is shown.
 * The hint is a word for the last line of the screen, "": it is not hinted at.
 * An action and its reverse stand one after the other; help shows them as a
 * pair if the reverse's help is "".
 *
 * From here come the enum, the key table, the help screen and the man page.
 * KEEP IN STEP: actions - model_act.c does them.
 */

/* Going along the run.  A number before the key repeats it. */
ACTION(NEXT, MOVE, "n Right", "event", "one event")
ACTION(PREV, MOVE, "N Left", "", "")
ACTION(NEXT_STEP, MOVE, "s", "step",
       "one scheduling decision: something is picked to run, or the clock "
       "jumps")
ACTION(PREV_STEP, MOVE, "S", "", "")
ACTION(NEXT_ITER, MOVE, "i", "iteration", "one iteration of the loop")
ACTION(PREV_ITER, MOVE, "I", "", "")
ACTION(NEXT_OUTPUT, MOVE, "o", "output", "to what is printed next")
ACTION(PREV_OUTPUT, MOVE, "O", "", "")
ACTION(NEXT_LINE, MOVE, "l", "line", "one line of the source")
ACTION(PREV_LINE, MOVE, "L", "", "")
ACTION(NEXT_CHANGE, MOVE, "]", "task", "to what the selected task does next")
ACTION(PREV_CHANGE, MOVE, "[", "", "")
ACTION(PAGE_ON, MOVE, "PgDn", "", "a tenth of the run")
ACTION(PAGE_BACK, MOVE, "PgUp", "", "")
ACTION(FIRST, MOVE, "Home", "", "to the first event, to the last one")
ACTION(LAST, MOVE, "End", "", "")
ACTION(PERCENT, MOVE, "%", "", "to so many per cent of the run: 50%")
ACTION(GOTO, MOVE, ":", "go to",
       "to a step (:31), a time (:1.5s), a part (:50%) or a task (:fetch)")
ACTION(FIND, MOVE, "/", "search",
       "search names, source lines and output; again with nothing typed")
ACTION(FIND_BACK, MOVE, "\\", "", "search backwards")
ACTION(MARK, MOVE, "m", "", "set a mark: m and a letter")
ACTION(TO_MARK, MOVE, "'", "", "to a mark: ' and its letter; '' to where you "
       "were")

ACTION(PLAY, PLAY, "Space", "play", "play and pause")
ACTION(FASTER, PLAY, "+ >", "", "play faster, slower")
ACTION(SLOWER, PLAY, "- <", "", "")
ACTION(PRESENT, PLAY, "P", "", "for a projector: big and plain, the future "
       "hidden")
ACTION(RERUN, PLAY, "r", "", "run the scenario again")
ACTION(EDIT, PLAY, "e", "", "edit the source in $EDITOR, then run it")
ACTION(RECORD, PLAY, "R", "", "record the run to a tape")

ACTION(WHY, ASK, "w", "why", "why: the chain of causes of this event")
ACTION(WHY_NOT, ASK, "x", "why not",
       "why the selected task does not run, until when; Enter: the chain")
ACTION(LINTS, ASK, "!", "faults",
       "what is wrong with the program, as this run has shown")
ACTION(COMPARE, ASK, "=", "compare",
       "compare with another scenario or tape, on one clock")
ACTION(QUERY, ASK, ";", "", "ask the tape in SQL; Enter goes to a row's event")
ACTION(QUIZ, ASK, "Q", "", "predict what happens next: a quiz about this run")

ACTION(DOWN, LOOK, "Down j", "", "select the next task, scroll the pane")
ACTION(UP, LOOK, "Up k", "", "")
ACTION(FOLLOW, LOOK, "f", "", "select whatever runs, as at the beginning")
ACTION(FOLD, LOOK, "c", "", "show or hide the tasks below the selected one")
ACTION(FILTER, LOOK, "&", "", "show only tasks whose name holds a text")
ACTION(AXIS, LOOK, "t", "axis", "axis: steps or time")
ACTION(WIDER, LOOK, "}", "", "timeline: more detail, more at a glance")
ACTION(NARROWER, LOOK, "{", "", "")
ACTION(WHOLE, LOOK, "a", "", "timeline: the whole run")
ACTION(NEXT_PANE, LOOK, "Tab", "pane", "the next pane, the one before")
ACTION(PREV_PANE, LOOK, "S-Tab", "", "")
ACTION(ZOOM, LOOK, "z", "zoom", "this pane alone, and all again")
ACTION(TOGGLE, LOOK, "p", "",
       "show or hide a pane by its number: 3p; p alone: this one")
ACTION(ENTER, LOOK, "Enter", "", "in a list: go there")
ACTION(HELP, LOOK, "? F1", "help", "this help")
ACTION(REDRAW, LOOK, "C-l", "", "draw the screen again")
ACTION(BACK, LOOK, "Esc", "", "close what is open")
ACTION(QUIT, LOOK, "q", "quit", "back, and in the end out")
