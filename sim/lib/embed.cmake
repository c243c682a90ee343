# embed.cmake - writes TABLE, the C file with FLOOR's TEXTS as byte arrays.
#
#   cmake -DFLOOR=lib -DHEADER=sim/lib/embedded.h -DTABLE=FILE.c
#         "-DTEXTS=a.py;b.py" -P embed.cmake
#
# A Python text is found by its name without ".py", as modules are; any other by
# its file's name.  HEADER declares what is written.
#
# Bytes, not a string literal: C promises no more than 4095 characters of one.
if(FLOOR STREQUAL "lib")
    set(function embedded_find)
else()
    set(function embedded_find_${FLOOR})
endif()

set(arrays "")
set(rows "")
foreach(text IN LISTS TEXTS)
    get_filename_component(name "${text}" NAME)
    string(REGEX REPLACE "\\.py$" "" name "${name}")
    string(MAKE_C_IDENTIFIER "text_${name}" array)
    file(READ "${text}" bytes HEX)
    string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
    string(REPEAT "0x..," 12 line)
    string(REGEX REPLACE "(${line})" "\\1\n" bytes "${bytes}")
    string(APPEND arrays
        "static const unsigned char ${array}[] = {\n${bytes}0\n};\n\n")
    string(APPEND rows
        "    {\"${name}\", ${array}, sizeof ${array} - 1},\n")
endforeach()

file(WRITE "${TABLE}"
"/* Made by sim/lib/embed.cmake from the texts beside ${HEADER}. */
#include \"${HEADER}\"

#include <string.h>

${arrays}static const Embedded table[] = {
${rows}    {NULL, NULL, 0},
};

const Embedded *${function}(const char *name)
{
    for (const Embedded *e = table; e->name; e++) {
        if (strcmp(e->name, name) == 0)
            return e;
    }
    return NULL;
}
")
