#!/bin/sh
# 00-floors.t - no floor includes a floor above it, and what reaches outside
# the program is met in the one place that is meant for it.
cd "$(dirname "$0")/.." || exit 1

n=0
bad=0
none() {   # none NAME OFFENDING-LINES
    n=$((n + 1))
    if [ -z "$2" ]; then
        echo "ok $n - $1"
        return
    fi
    echo "not ok $n - $1"
    echo "$2" | sed 's/^/# /' >&2
    bad=1
}

# Every include of a file of ours, as FILE:LINE:TEXT, in the folders named.
ours() {
    grep -rnE --include='*.[ch]' '^ *# *include *"' "$@" 2>/dev/null
}

# named WHERE: the folders of WHERE that the list on stdin does not have, or
# that it has and are not there.
named() {
    {
        cut -d' ' -f1
        find "$1" -mindepth 1 -type d | sed "s|^$1/||"
    } | sort | uniq -u
}

# One line per floor: its name, then every floor that it may include.
floors='base  base
tape  base|tape
lang  base|lang
vm    base|lang|vm
lib   base|lang|vm|lib
aio   base|tape|lang|vm|lib|aio
world base|tape|lang|vm|lib|aio|world'
none "every folder of sim is a floor" "$(echo "$floors" | named sim)"
while read -r floor may; do
    allowed=$(echo "$may" | tr ' ' '|')
    none "sim/$floor keeps to its floor" "$(ours "sim/$floor" |
        grep -vE "\"sim/($allowed)/")"
done <<END
$floors
END
none "sim's own files see sim only" "$(ours sim/*.[ch] | grep -v '"sim/')"
none "tui sees sim.h, tape and base" "$(ours tui |
    grep -vE '"(tui/|sim/(sim\.h|tape/|base/))')"

# The rooms of tui: what each may include of the others and of sim.
rooms='study  tui/study/ sim/tape/ sim/base/
draw   tui/draw/ sim/tape/ sim/base/
tell   tui/tell/ tui/draw/ tui/study/ sim/
quiz   tui/quiz/ tui/tell/ tui/draw/ tui/study/ sim/
export tui/export/ tui/tell/ tui/draw/ tui/study/ sim/
player tui/player/ tui/quiz/ tui/tell/ tui/draw/ tui/study/ sim/'
none "every folder of tui is a room" "$(echo "$rooms" | named tui)"
while read -r room may; do
    allowed=$(echo "$may" | tr ' ' '|')
    none "tui/$room keeps to its place" "$(ours "tui/$room" |
        grep -vE "\"($allowed)")"
done <<END
$rooms
END
none "no file of ours is included as one of the system's" "$(grep -rnE \
    --include='*.[ch]' '^ *# *include *<(sim|tui|tests)/' sim tui)"
none "every include is a full path" "$(ours sim tui | grep -vE '"(sim|tui)/')"

# only_in PLACES HEADER NAME: nothing but the PLACES includes <HEADER>.
only_in() {
    none "$3" "$(grep -rlE --include='*.[ch]' \
        "^ *# *include *<($2)[.>]" sim tui 2>/dev/null | grep -vE "^($1)\$")"
}
only_in 'tui/player/term\.c' '(ncursesw/)?n?curses' 'curses is in tui/player/term.c only'
only_in 'sim/tape/load_int\.h' 'sqlite3' 'SQLite is in the files that read tapes'
only_in 'nowhere' 'sys/socket|netdb|dlfcn' \
    'no source opens a socket or a library'
only_in 'tui/player/edit\.c' 'sys/wait|spawn' \
    'the only process is the editor, of tui/player/edit.c'

calls='(popen|system|fork|vfork|execv[pe]*|execl[pe]*) *\('
places='"/(home|root|tmp|usr|work)/'
shown='"/usr/lib/python3.11/asyncio/"'   # only shown, in reprs of callbacks
none "no source calls another program or names a place on a machine" \
    "$(grep -rnE --include='*.[ch]' --include='*.py' \
        "(^|[^A-Za-z0-9_.>])$calls|$places" sim tui 2>/dev/null |
        grep -vF "$shown")"

echo "1..$n"
exit $bad
