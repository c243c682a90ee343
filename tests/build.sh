# build.sh - what building needs: packages, and a preset's build.
#
# Sourced by the launcher and by tests/run, which set $top (the project's
# folder) and $me (what messages begin with).  Everything is said on stderr:
# stdout belongs to the program.

missing=

has() {
    command -v "$1" >/dev/null 2>&1
}

say() {
    echo "$me: $*" >&2
}

# want PACKAGE COMMAND...: PACKAGE is missing unless COMMAND succeeds.
want() {
    want_package=$1
    shift
    "$@" || missing="$missing $want_package"
}

# The compiler that CMake will take.
compiler() {
    for compiler in "${CC:-cc}" gcc clang; do
        if has "$compiler"; then
            echo "$compiler"
            return 0
        fi
    done
    return 1
}

has_compiler() {
    compiler >/dev/null
}

has_header() {
    echo "#include <$1>" | "$(compiler)" -E -x c - >/dev/null 2>&1
}

has_make() {
    has make || has ninja
}

# Installs what build() needs.
build_packages() {
    want cmake has cmake
    want gcc has_compiler
    want libc6-dev has_header stdio.h
    want make has_make
    want libsqlite3-dev has_header sqlite3.h
    want libncurses-dev has_header curses.h
    install_missing
}

# Asks, if there is somebody to ask.
agreed() {
    [ -t 0 ] && [ -t 2 ] || return 0
    printf '%s: Install them now? [Y/n] ' "$me" >&2
    read -r agreed_answer || return 1
    case $agreed_answer in
        ''|[Yy]*) return 0 ;;
    esac
    return 1
}

# Installs $missing with apt, asking first when there is a terminal.  Where it
# cannot, it names the packages.
install_missing() {
    [ -n "$missing" ] || return 0
    say "these packages are missing:$missing"
    become=
    if ! has apt-get; then
        say "please install them (the names are Debian's), then try again"
        return 1
    elif [ "$(id -u)" != 0 ]; then
        become=sudo
        if ! has sudo; then
            say "please have them installed: apt-get install$missing"
            return 1
        fi
    fi
    if ! agreed; then
        say "nothing was installed"
        return 1
    fi
    say "installing ..."
    install_log=$(mktemp) || return 1
    if apt_install >"$install_log" 2>&1 </dev/null; then
        rm -f "$install_log"
        missing=
        return 0
    fi
    cat "$install_log" >&2
    rm -f "$install_log"
    say "could not install them; please try:" \
        "${become:+$become }apt-get install$missing"
    return 1
}

# A machine that is off the network may still have the packages at hand, so a
# failed update is not the end.
apt_install() {
    $become apt-get update
    # shellcheck disable=SC2086
    $become env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends $missing
}

# build PRESET: builds .build/PRESET, quietly; shows the log if that fails.
# The time stamp built is that of the build's start, so that what is changed
# meanwhile counts as newer.
build() {
    build_tree=$top/.build/$1
    mkdir -p "$build_tree" || return 1
    forget_other_place "$build_tree"
    [ ! -t 2 ] || say "building ($1) ..."
    : >"$build_tree/started"
    if build_log=$(cd "$top" && make_tree "$1" 2>&1); then
        mv "$build_tree/started" "$build_tree/built"
        return 0
    fi
    echo "$build_log" >&2
    say "could not build $build_tree"
    return 1
}

make_tree() {
    if ! has make && [ ! -e "$top/.build/$1/CMakeCache.txt" ]; then
        CMAKE_GENERATOR=Ninja
        export CMAKE_GENERATOR
    fi
    cmake --preset "$1" -DWERROR="${WERROR:-OFF}" &&
        cmake --build --preset "$1" -j "$(processors)"
}

processors() {
    getconf _NPROCESSORS_ONLN 2>/dev/null || echo 2
}

# CMake refuses a tree that was made under another name, as it is after the
# project's folder was moved or copied.
forget_other_place() {
    cache=$1/CMakeCache.txt
    if [ -e "$cache" ] &&
        ! grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$top" "$cache"; then
        rm -rf "$1"
        mkdir -p "$1"
    fi
}
