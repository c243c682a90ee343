/* module_names.c - the names of Python's standard modules, and of what is in
 * them: when one of these is missing, it is ticktape that lacks it and not the
 * program that erred.
 */
#include <stdlib.h>
#include <string.h>

#include "sim/vm/module_int.h"
#include "sim/vm/module_lacking.h"
#include "sim/vm/seq.h"
#include "sim/vm/str.h"

/* Of Python 3.11 and, what we lack of it, of gevent; in the order of
 * strcmp(). */
static const char *const names[] = {
    "__future__", "_abc", "_aix_support", "_ast", "_asyncio", "_bisect",
    "_blake2", "_bootsubprocess", "_bz2", "_codecs", "_codecs_cn", "_codecs_hk",
    "_codecs_iso2022", "_codecs_jp", "_codecs_kr", "_codecs_tw", "_collections",
    "_collections_abc", "_compat_pickle", "_compression", "_contextvars",
    "_crypt", "_csv", "_ctypes", "_curses", "_curses_panel", "_datetime",
    "_dbm", "_decimal", "_elementtree", "_frozen_importlib",
    "_frozen_importlib_external", "_functools", "_gdbm", "_hashlib", "_heapq",
    "_imp", "_io", "_json", "_locale", "_lsprof", "_lzma", "_markupbase",
    "_md5", "_msi", "_multibytecodec", "_multiprocessing", "_opcode",
    "_operator", "_osx_support", "_overlapped", "_pickle", "_posixshmem",
    "_posixsubprocess", "_py_abc", "_pydecimal", "_pyio", "_queue", "_random",
    "_scproxy", "_sha1", "_sha256", "_sha3", "_sha512", "_signal",
    "_sitebuiltins", "_socket", "_sqlite3", "_sre", "_ssl", "_stat",
    "_statistics", "_string", "_strptime", "_struct", "_symtable", "_thread",
    "_threading_local", "_tkinter", "_tokenize", "_tracemalloc", "_typing",
    "_uuid", "_warnings", "_weakref", "_weakrefset", "_winapi", "_zoneinfo",
    "abc", "aifc", "antigravity", "argparse", "array", "ast", "asynchat",
    "asyncio", "asyncio.base_events", "asyncio.base_futures",
    "asyncio.base_subprocess", "asyncio.base_tasks", "asyncio.constants",
    "asyncio.coroutines", "asyncio.events", "asyncio.exceptions",
    "asyncio.format_helpers", "asyncio.futures", "asyncio.locks", "asyncio.log",
    "asyncio.mixins", "asyncio.proactor_events", "asyncio.protocols",
    "asyncio.queues", "asyncio.runners", "asyncio.selector_events",
    "asyncio.sslproto", "asyncio.staggered", "asyncio.streams",
    "asyncio.subprocess", "asyncio.taskgroups", "asyncio.tasks",
    "asyncio.threads", "asyncio.timeouts", "asyncio.transports",
    "asyncio.trsock", "asyncio.unix_events", "asyncio.windows_events",
    "asyncio.windows_utils", "asyncore", "atexit", "audioop", "base64", "bdb",
    "binascii", "bisect", "builtins", "bz2", "cProfile", "calendar", "cgi",
    "cgitb", "chunk", "cmath", "cmd", "code", "codecs", "codeop", "collections",
    "collections.abc", "colorsys", "compileall", "concurrent",
    "concurrent.futures", "concurrent.futures.process",
    "concurrent.futures.thread", "configparser", "contextlib", "contextvars",
    "copy", "copyreg", "crypt", "csv", "ctypes", "ctypes.util",
    "ctypes.wintypes", "curses", "curses.ascii", "curses.panel",
    "curses.textpad", "dataclasses", "datetime", "dbm", "dbm.dumb", "dbm.gnu",
    "dbm.ndbm", "decimal", "difflib", "dis", "distutils", "doctest", "email",
    "email.charset", "email.encoders", "email.errors", "email.generator",
    "email.header", "email.headerregistry", "email.message", "email.mime",
    "email.mime.base", "email.mime.multipart", "email.mime.text",
    "email.parser", "email.policy", "email.utils", "encodings",
    "encodings.idna", "encodings.utf_8", "ensurepip", "enum", "errno",
    "faulthandler", "fcntl", "filecmp", "fileinput", "fnmatch", "fractions",
    "ftplib", "functools", "gc", "genericpath", "getopt", "getpass", "gettext",
    "gevent.ares", "gevent.backdoor", "gevent.baseserver", "gevent.builtins",
    "gevent.contextvars", "gevent.core", "gevent.events", "gevent.fileobject",
    "gevent.libev", "gevent.libuv", "gevent.os", "gevent.pywsgi",
    "gevent.resolver", "gevent.resolver_ares", "gevent.resolver_thread",
    "gevent.select", "gevent.selectors", "gevent.server", "gevent.signal",
    "gevent.socket", "gevent.ssl", "gevent.subprocess", "gevent.threading",
    "gevent.time", "gevent.util", "gevent.win32util",
   
    "glob", "graphlib", "grp", "gzip", "hashlib", "heapq", "hmac", "html",
    "html.entities", "html.parser", "http", "http.client", "http.cookiejar",
    "http.cookies", "http.server", "idlelib", "imaplib", "imghdr", "imp",
    "importlib", "importlib.abc", "importlib.machinery", "importlib.metadata",
    "importlib.resources", "importlib.util", "inspect", "io", "ipaddress",
    "itertools", "json", "json.decoder", "json.encoder", "json.scanner",
    "json.tool", "keyword", "lib2to3", "linecache", "locale", "logging",
    "logging.config", "logging.handlers", "lzma", "mailbox", "mailcap",
    "marshal", "math", "mimetypes", "mmap", "modulefinder", "msilib", "msvcrt",
    "multiprocessing", "multiprocessing.connection", "multiprocessing.dummy",
    "multiprocessing.managers", "multiprocessing.pool",
    "multiprocessing.process", "multiprocessing.queues",
    "multiprocessing.shared_memory", "multiprocessing.synchronize", "netrc",
    "nis", "nntplib", "nt", "ntpath", "nturl2path", "numbers", "opcode",
    "operator", "optparse", "os", "os.path", "ossaudiodev", "pathlib", "pdb",
    "pickle", "pickletools", "pipes", "pkgutil", "platform", "plistlib",
    "poplib", "posix", "posixpath", "pprint", "profile", "pstats", "pty", "pwd",
    "py_compile", "pyclbr", "pydoc", "pydoc_data", "pyexpat", "queue", "quopri",
    "random", "re", "readline", "reprlib", "resource", "rlcompleter", "runpy",
    "sched", "secrets", "select", "selectors", "shelve", "shlex", "shutil",
    "signal", "site", "smtpd", "smtplib", "sndhdr", "socket", "socketserver",
    "spwd", "sqlite3", "sqlite3.dbapi2", "sre_compile", "sre_constants",
    "sre_parse", "ssl", "stat", "statistics", "string", "stringprep", "struct",
    "subprocess", "sunau", "symtable", "sys", "sysconfig", "syslog", "tabnanny",
    "tarfile", "telnetlib", "tempfile", "termios", "textwrap", "this",
    "threading", "time", "timeit", "tkinter", "tkinter.filedialog",
    "tkinter.messagebox", "tkinter.ttk", "token", "tokenize", "tomllib",
    "trace", "traceback", "tracemalloc", "tty", "turtle", "turtledemo", "types",
    "typing", "unicodedata", "unittest", "unittest.case", "unittest.mock",
    "unittest.signals", "unittest.suite", "urllib", "urllib.error",
    "urllib.parse", "urllib.request", "urllib.response", "urllib.robotparser",
    "uu", "uuid", "venv", "warnings", "wave", "weakref", "webbrowser", "winreg",
    "winsound",
    "wsgiref", "wsgiref.simple_server", "wsgiref.util", "xdrlib", "xml",
    "xml.dom", "xml.dom.minidom", "xml.etree", "xml.etree.ElementTree",
    "xml.parsers", "xml.parsers.expat", "xml.sax", "xmlrpc", "xmlrpc.client",
    "xmlrpc.server", "zipapp", "zipfile", "zipimport", "zlib", "zoneinfo",
};

static int compare(const void *a, const void *b)
{
    return strcmp(a, *(const char *const *)b);
}

bool module_is_standard(const char *name)
{
    return bsearch(name, names, sizeof names / sizeof *names, sizeof *names,
                   compare) != NULL;
}

/* What module [m] of ours lacks, names with spaces between; or NULL. */
static const char *lacking_in(const Module *m)
{
    Value own = module_name_peek(m);

    for (size_t i = 0; own && i < sizeof lacking / sizeof *lacking; i++)
        if (strcmp(lacking[i].module, str_text(own)) == 0)
            return lacking[i].names;
    return NULL;
}

bool module_is_listed(const char *list, const char *name)
{
    size_t len = strlen(name);

    for (const char *at = list; at && *at; at += strspn(at, " ")) {
        size_t n = strcspn(at, " ");
        if (n == len && memcmp(at, name, len) == 0)
            return true;
        at += n;
    }
    return false;
}

bool module_lacks(const Module *m, const char *name)
{
    return module_is_listed(lacking_in(m), name);
}

void module_add_lacking(const Module *m, Value list)
{
    const char *at = lacking_in(m);

    for (; at && *at; at += strspn(at, " ")) {
        size_t n = strcspn(at, " ");
        list_append_take(list, str_new(at, n));
        at += n;
    }
}
