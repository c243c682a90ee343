/* module_lacking.h - what Python's modules have and ours do not.
 *
 * The public names of CPython 3.11's modules (on Linux), and of the packages
 * that we have a part of, that are missing in the modules we provide: whoever
 * asks for one of them is told that ticktape lacks it, for any other name that
 * there is none.  A name that has been added since does no harm here.  Made from
 * dir() of both.
 */
static const struct {
    const char *module, *names;
} lacking[] = {
    {"__future__",
     "CO_FUTURE_ABSOLUTE_IMPORT CO_FUTURE_ANNOTATIONS "
     "CO_FUTURE_BARRY_AS_BDFL CO_FUTURE_DIVISION "
     "CO_FUTURE_GENERATOR_STOP CO_FUTURE_PRINT_FUNCTION "
     "CO_FUTURE_UNICODE_LITERALS CO_FUTURE_WITH_STATEMENT "
     "CO_GENERATOR_ALLOWED CO_NESTED"},
    {"aiohttp",
     "AsyncIterablePayload AsyncResolver BodyPartReader BytesPayload "
     "ChainMapProxy ClientRequest ClientWebSocketResponse DataQueue "
     "DefaultResolver EofStream Fingerprint FlowControlDataQueue "
     "JsonPayload MultipartReader MultipartWriter NamedPipeConnector "
     "Payload StringPayload ThreadedResolver TraceConfig UnixConnector "
     "WSCloseCode WSMessage WSMsgType WebSocketError hdrs http multipart "
     "payload resolver streams tracing web"},
    {"argparse",
     "ngettext warnings"},
    {"asyncio",
     "AbstractChildWatcher AbstractServer BaseProtocol BaseTransport "
     "BufferedProtocol DatagramProtocol DatagramTransport "
     "FastChildWatcher MultiLoopChildWatcher PidfdChildWatcher Protocol "
     "ReadTransport SafeChildWatcher Server StreamReader "
     "StreamReaderProtocol StreamWriter SubprocessProtocol "
     "SubprocessTransport ThreadedChildWatcher Transport WriteTransport "
     "base_events base_futures base_subprocess base_tasks constants "
     "coroutines events exceptions format_helpers futures "
     "get_child_watcher locks log mixins protocols queues runners "
     "selector_events set_child_watcher sslproto staggered streams "
     "subprocess sys taskgroups tasks threads timeouts transports trsock "
     "unix_events"},
    {"base64",
     "bytes_types main re struct test"},
    {"binascii",
     "a2b_qp a2b_uu b2a_qp b2a_uu"},
    {"builtins",
     "copyright credits help license"},
    {"calendar",
     "HTMLCalendar LocaleHTMLCalendar LocaleTextCalendar "
     "different_locale main sys"},
    {"concurrent.futures.process",
     "Queue format_exception multiprocessing sys"},
    {"contextlib",
     "deque os wraps"},
    {"copy",
     "dispatch_table"},
    {"csv",
     "Sniffer StringIO re"},
    {"dataclasses",
     "FunctionType abc builtins copy functools inspect itertools keyword "
     "re types"},
    {"datetime",
     "datetime_CAPI sys"},
    {"decimal",
     "HAVE_CONTEXTVAR HAVE_THREADS MIN_ETINY"},
    {"difflib",
     "HtmlDiff diff_bytes"},
    {"enum",
     "DynamicClassAttribute MappingProxyType bin bltns "
     "pickle_by_enum_name pickle_by_global_name reduce show_flag_values "
     "sys"},
    {"fnmatch",
     "posixpath"},
    {"fractions",
     "Decimal re sys"},
    {"functools",
     "RLock get_cache_token namedtuple recursive_repr"},
    {"gc",
     "get_debug get_freeze_count get_referents get_referrers get_stats "
     "is_finalized"},
    {"gevent",
     "fork ares backdoor baseserver builtins contextvars core events "
     "fileobject libev libuv os pywsgi resolver resolver_ares "
     "resolver_thread select selectors server signal socket ssl "
     "subprocess threading time util win32util"},
    {"html",
     "entities parser"},
    {"httpx",
     "ASGITransport AsyncBaseTransport AsyncByteStream AsyncHTTPTransport "
     "BaseTransport ByteStream DigestAuth HTTPTransport MockTransport "
     "NetRCAuth Proxy SyncByteStream WSGITransport create_ssl_context main"},
    {"importlib",
     "abc machinery metadata reload resources util"},
    {"inspect",
     "ArgInfo Arguments Attribute BlockFinder CO_NOFREE "
     "ClassFoundException ClosureVars EndOfBlock OrderedDict "
     "TPFLAGS_IS_ABSTRACT Traceback abc ast attrgetter builtins "
     "classify_class_attrs collections dis enum findsource "
     "formatannotationrelativeto formatargvalues functools getabsfile "
     "getargs getargvalues getblock getcallargs getclasstree "
     "getclosurevars getcomments getframeinfo getinnerframes getlineno "
     "getmembers_static getouterframes importlib indentsize iskeyword "
     "itertools linecache modulesbyfile namedtuple os re token tokenize "
     "trace walktree"},
    {"io",
     "BlockingIOError BufferedRWPair BufferedRandom BufferedReader "
     "BufferedWriter FileIO IncrementalNewlineDecoder TextIOWrapper abc "
     "open_code text_encoding"},
    {"json",
     "codecs decoder detect_encoding encoder scanner"},
    {"json.decoder",
     "BACKSLASH FLAGS JSONArray JSONObject NaN NegInf PosInf STRINGCHUNK "
     "WHITESPACE WHITESPACE_STR c_scanstring py_scanstring re scanner "
     "scanstring"},
    {"json.encoder",
     "ESCAPE ESCAPE_ASCII ESCAPE_DCT HAS_UTF8 INFINITY "
     "c_encode_basestring c_encode_basestring_ascii c_make_encoder "
     "encode_basestring encode_basestring_ascii py_encode_basestring "
     "py_encode_basestring_ascii re"},
    {"logging",
     "GenericAlias Template atexit collections currentframe io os re "
     "threading traceback warnings weakref"},
    {"logging.config",
     "BaseConfigurator ConvertingDict ConvertingList ConvertingMixin "
     "ConvertingTuple DEFAULT_LOGGING_CONFIG_PORT IDENTIFIER RESET_ERROR "
     "StreamRequestHandler ThreadingTCPServer errno functools io listen "
     "logging os queue re stopListening struct threading traceback "
     "valid_ident"},
    {"logging.handlers",
     "BaseRotatingHandler DEFAULT_HTTP_LOGGING_PORT "
     "DEFAULT_SOAP_LOGGING_PORT DEFAULT_UDP_LOGGING_PORT DatagramHandler "
     "NTEventLogHandler QueueListener ST_DEV ST_INO ST_MTIME "
     "SYSLOG_TCP_PORT copy io os pickle queue re socket struct threading "
     "time"},
    {"multiprocessing",
     "SUBDEBUG SUBWARNING allow_connection_pickling reducer reduction "
     "set_executable set_forkserver_preload sys"},
    {"multiprocessing.connection",
     "AuthenticationError BUFSIZE BufferTooShort CHALLENGE "
     "CONNECTION_TIMEOUT ConnectionWrapper FAILURE MESSAGE_LENGTH "
     "SocketClient SocketListener WELCOME XmlClient XmlListener "
     "address_type answer_challenge arbitrary_address default_family "
     "deliver_challenge errno families io itertools os "
     "rebuild_connection reduce_connection reduction selectors socket "
     "struct sys tempfile time"},
    {"multiprocessing.context",
     "ForkServerContext ForkServerProcess SpawnContext SpawnProcess "
     "assert_spawning get_spawning_popen reduction set_spawning_popen "
     "sys threading"},
    {"multiprocessing.managers",
     "Array ArrayProxy AutoProxy BaseListProxy BasePoolProxy "
     "ConditionProxy HAS_SHMEM IteratorProxy PoolProxy ProcessError "
     "ProcessLocalSet RebuildProxy Server SharedMemoryManager "
     "SharedMemoryServer State Token all_methods array connection "
     "convert_to_error dispatch format_exc get_context "
     "get_spawning_popen getpid listener_client os pool public_methods "
     "rebuild_as_list reduce_array reduction shared_memory signal sys "
     "time types util"},
    {"multiprocessing.pool",
     "INIT TimeoutError get_context job_counter types wait warnings"},
    {"multiprocessing.process",
     "AuthenticationString ORIGINAL_DIR WeakSet"},
    {"multiprocessing.queues",
     "Finalize collections context debug errno info is_exiting "
     "register_after_fork time types"},
    {"multiprocessing.sharedctypes",
     "SynchronizedBase assert_spawning class_cache copy ctypes "
     "get_context heap make_property prop_cache rebuild_ctype "
     "reduce_ctype reduction synchronized template typecode_to_type "
     "weakref"},
    {"multiprocessing.synchronize",
     "RECURSIVE_MUTEX SEMAPHORE context sem_unlink sys tempfile time"},
    {"numbers",
     "abstractmethod"},
    {"os",
     "CLD_CONTINUED CLD_DUMPED CLD_EXITED CLD_KILLED CLD_STOPPED "
     "CLD_TRAPPED DirEntry EFD_CLOEXEC EFD_NONBLOCK EFD_SEMAPHORE "
     "EX_CANTCREAT EX_CONFIG EX_DATAERR EX_IOERR EX_NOHOST EX_NOINPUT "
     "EX_NOPERM EX_NOUSER EX_OK EX_OSERR EX_OSFILE EX_PROTOCOL "
     "EX_SOFTWARE EX_TEMPFAIL EX_UNAVAILABLE EX_USAGE F_LOCK F_TEST "
     "F_TLOCK F_ULOCK GRND_NONBLOCK GRND_RANDOM GenericAlias "
     "MFD_ALLOW_SEALING MFD_CLOEXEC MFD_HUGETLB MFD_HUGE_16GB "
     "MFD_HUGE_16MB MFD_HUGE_1GB MFD_HUGE_1MB MFD_HUGE_256MB "
     "MFD_HUGE_2GB MFD_HUGE_2MB MFD_HUGE_32MB MFD_HUGE_512KB "
     "MFD_HUGE_512MB MFD_HUGE_64KB MFD_HUGE_8MB MFD_HUGE_MASK "
     "MFD_HUGE_SHIFT Mapping MutableMapping NGROUPS_MAX O_ACCMODE "
     "O_APPEND O_ASYNC O_CLOEXEC O_CREAT O_DIRECT O_DIRECTORY O_DSYNC "
     "O_EXCL O_FSYNC O_LARGEFILE O_NDELAY O_NOATIME O_NOCTTY O_NOFOLLOW "
     "O_NONBLOCK O_PATH O_RDONLY O_RDWR O_RSYNC O_SYNC O_TMPFILE O_TRUNC "
     "O_WRONLY POSIX_FADV_DONTNEED POSIX_FADV_NOREUSE POSIX_FADV_NORMAL "
     "POSIX_FADV_RANDOM POSIX_FADV_SEQUENTIAL POSIX_FADV_WILLNEED "
     "POSIX_SPAWN_CLOSE POSIX_SPAWN_DUP2 POSIX_SPAWN_OPEN PRIO_PGRP "
     "PRIO_PROCESS PRIO_USER P_ALL P_NOWAIT P_NOWAITO P_PGID P_PID "
     "P_PIDFD P_WAIT PathLike RTLD_DEEPBIND RTLD_GLOBAL RTLD_LAZY "
     "RTLD_LOCAL RTLD_NODELETE RTLD_NOLOAD RTLD_NOW RWF_APPEND RWF_DSYNC "
     "RWF_HIPRI RWF_NOWAIT RWF_SYNC SCHED_BATCH SCHED_FIFO SCHED_IDLE "
     "SCHED_OTHER SCHED_RESET_ON_FORK SCHED_RR SEEK_CUR SEEK_DATA "
     "SEEK_END SEEK_HOLE SEEK_SET SPLICE_F_MORE SPLICE_F_MOVE "
     "SPLICE_F_NONBLOCK ST_APPEND ST_MANDLOCK ST_NOATIME ST_NODEV "
     "ST_NODIRATIME ST_NOEXEC ST_NOSUID ST_RDONLY ST_RELATIME "
     "ST_SYNCHRONOUS ST_WRITE TMP_MAX WCONTINUED WCOREDUMP WEXITED "
     "WEXITSTATUS WIFCONTINUED WIFEXITED WIFSIGNALED WIFSTOPPED WNOHANG "
     "WNOWAIT WSTOPPED WSTOPSIG WTERMSIG WUNTRACED XATTR_CREATE "
     "XATTR_REPLACE XATTR_SIZE_MAX abc abort access chdir chmod chown "
     "chroot close closerange confstr confstr_names copy_file_range "
     "ctermid defpath device_encoding dup dup2 environb eventfd "
     "eventfd_read eventfd_write execl execle execlp execlpe execv "
     "execve execvp execvpe fchdir fchmod fchown fdatasync fdopen fork "
     "forkpty fpathconf fstat fstatvfs fsync ftruncate fwalk "
     "get_blocking get_exec_path get_inheritable get_terminal_size "
     "getcwdb getenvb getgrouplist getgroups getpgid getpgrp getpriority "
     "getrandom getresgid getresuid getsid getxattr initgroups isatty "
     "kill killpg lchown link listdir listxattr lockf login_tty lseek "
     "lstat major makedev makedirs memfd_create minor mkdir mkfifo mknod "
     "nice open openpty pathconf pathconf_names pidfd_open pipe pipe2 "
     "popen posix_fadvise posix_fallocate posix_spawn posix_spawnp pread "
     "preadv pwrite pwritev read readlink readv register_at_fork remove "
     "removedirs removexattr rename renames replace rmdir scandir "
     "sched_get_priority_max sched_get_priority_min sched_getparam "
     "sched_getscheduler sched_param sched_rr_get_interval "
     "sched_setaffinity sched_setparam sched_setscheduler sched_yield "
     "sendfile set_blocking set_inheritable setegid seteuid setgid "
     "setgroups setpgid setpgrp setpriority setregid setresgid setresuid "
     "setreuid setsid setuid setxattr spawnl spawnle spawnlp spawnlpe "
     "spawnv spawnve spawnvp spawnvpe splice st stat stat_result statvfs "
     "statvfs_result supports_bytes_environ supports_dir_fd "
     "supports_effective_ids supports_fd supports_follow_symlinks "
     "symlink sync sys sysconf sysconf_names system tcgetpgrp tcsetpgrp "
     "terminal_size times times_result truncate ttyname umask uname "
     "uname_result unlink utime wait wait3 wait4 waitid waitid_result "
     "waitpid waitstatus_to_exitcode walk write writev"},
    {"os.path",
     "genericpath os samefile sameopenfile samestat stat sys"},
    {"pathlib",
     "PureWindowsPath S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG "
     "S_ISSOCK Sequence WindowsPath fnmatch io ntpath posixpath re sys "
     "urlquote_from_bytes warnings"},
    {"pickle",
     "ADDITEMS APPEND APPENDS BINBYTES BINBYTES8 BINFLOAT BINGET BININT "
     "BININT1 BININT2 BINPERSID BINPUT BINSTRING BINUNICODE BINUNICODE8 "
     "BUILD BYTEARRAY8 DICT DUP EMPTY_DICT EMPTY_LIST EMPTY_SET "
     "EMPTY_TUPLE EXT1 EXT2 EXT4 FALSE FLOAT FRAME FROZENSET GET GLOBAL "
     "INST INT LIST LONG LONG1 LONG4 LONG_BINGET LONG_BINPUT MARK "
     "MEMOIZE NEWFALSE NEWOBJ NEWOBJ_EX NEWTRUE NEXT_BUFFER NONE OBJ "
     "PERSID POP POP_MARK PROTO PUT PickleBuffer PyStringMap "
     "READONLY_BUFFER REDUCE SETITEM SETITEMS SHORT_BINBYTES "
     "SHORT_BINSTRING SHORT_BINUNICODE STACK_GLOBAL STOP STRING TRUE "
     "TUPLE TUPLE1 TUPLE2 TUPLE3 UNICODE bytes_types codecs "
     "compatible_formats decode_long encode_long io islice maxsize pack "
     "re unpack whichmodule"},
    {"platform",
     "freedesktop_os_release functools itertools java_ver mac_ver os "
     "python_branch python_revision re sys system_alias win32_edition "
     "win32_is_iot win32_ver"},
    {"pprint",
     "re"},
    {"reprlib",
     "builtins get_ident islice"},
    {"secrets",
     "base64 binascii"},
    {"select",
     "EPOLLERR EPOLLET EPOLLEXCLUSIVE EPOLLHUP EPOLLIN EPOLLMSG EPOLLONESHOT "
     "EPOLLOUT EPOLLPRI EPOLLRDBAND EPOLLRDHUP EPOLLRDNORM EPOLLWRBAND "
     "EPOLLWRNORM EPOLL_CLOEXEC PIPE_BUF POLLERR POLLHUP POLLIN POLLMSG "
     "POLLNVAL POLLOUT POLLPRI POLLRDBAND POLLRDHUP POLLRDNORM POLLWRBAND "
     "POLLWRNORM epoll poll"},
    {"selectors",
     "select sys"},
    {"shlex",
     "StringIO deque os re shlex sys"},
    {"signal",
     "ITIMER_PROF ITIMER_REAL ITIMER_VIRTUAL ItimerError NSIG SIGBUS alarm "
     "SIGCLD SIGFPE SIGILL SIGIO SIGIOT SIGPOLL SIGPROF SIGPWR SIGRTMAX "
     "SIGRTMIN SIGSTKFLT SIGSYS SIGTRAP SIGTSTP SIGTTIN SIGTTOU SIGURG "
     "SIGVTALRM SIGXCPU SIGXFSZ SIG_BLOCK SIG_SETMASK SIG_UNBLOCK "
     "Sigmasks getitimer pause pidfd_send_signal pthread_kill "
     "pthread_sigmask raise_signal setitimer sigpending sigtimedwait "
     "sigwait sigwaitinfo struct_siginfo"},
    {"socket",
     "AF_ALG AF_APPLETALK AF_ASH AF_ATMPVC AF_ATMSVC AF_AX25 AF_BRIDGE "
     "AF_CAN AF_DECnet AF_ECONET AF_IPX AF_IRDA AF_KEY AF_LLC AF_NETBEUI "
     "AF_NETLINK AF_NETROM AF_PACKET AF_PPPOX AF_QIPCRTR AF_RDS AF_ROSE "
     "AF_ROUTE AF_SECURITY AF_SNA AF_TIPC AF_VSOCK AF_WANPIPE AF_X25 "
     "ALG_OP_DECRYPT ALG_OP_ENCRYPT ALG_OP_SIGN ALG_OP_VERIFY "
     "ALG_SET_AEAD_ASSOCLEN ALG_SET_AEAD_AUTHSIZE ALG_SET_IV ALG_SET_KEY "
     "ALG_SET_OP ALG_SET_PUBKEY CAN_BCM CAN_BCM_CAN_FD_FRAME "
     "CAN_BCM_RX_ANNOUNCE_RESUME CAN_BCM_RX_CHANGED CAN_BCM_RX_CHECK_DLC "
     "CAN_BCM_RX_DELETE CAN_BCM_RX_FILTER_ID CAN_BCM_RX_NO_AUTOTIMER "
     "CAN_BCM_RX_READ CAN_BCM_RX_RTR_FRAME CAN_BCM_RX_SETUP "
     "CAN_BCM_RX_STATUS CAN_BCM_RX_TIMEOUT CAN_BCM_SETTIMER "
     "CAN_BCM_STARTTIMER CAN_BCM_TX_ANNOUNCE CAN_BCM_TX_COUNTEVT "
     "CAN_BCM_TX_CP_CAN_ID CAN_BCM_TX_DELETE CAN_BCM_TX_EXPIRED "
     "CAN_BCM_TX_READ CAN_BCM_TX_RESET_MULTI_IDX CAN_BCM_TX_SEND "
     "CAN_BCM_TX_SETUP CAN_BCM_TX_STATUS CAN_EFF_FLAG CAN_EFF_MASK "
     "CAN_ERR_FLAG CAN_ERR_MASK CAN_ISOTP CAN_J1939 CAN_RAW "
     "CAN_RAW_FD_FRAMES CAN_RAW_FILTER CAN_RAW_JOIN_FILTERS CAN_RAW_LOOPBACK "
     "CAN_RAW_RECV_OWN_MSGS CAN_RTR_FLAG CAN_SFF_MASK CAPI CMSG_LEN "
     "CMSG_SPACE EAI_ADDRFAMILY EAI_AGAIN EAI_BADFLAGS EAI_FAIL EAI_MEMORY "
     "EAI_NODATA EAI_OVERFLOW EAI_SOCKTYPE EAI_SYSTEM INADDR_ALLHOSTS_GROUP "
     "INADDR_MAX_LOCAL_GROUP INADDR_UNSPEC_GROUP "
     "IOCTL_VM_SOCKETS_GET_LOCAL_CID IPPORT_RESERVED IPPORT_USERRESERVED "
     "IPPROTO_AH IPPROTO_DSTOPTS IPPROTO_EGP IPPROTO_ESP IPPROTO_FRAGMENT "
     "IPPROTO_GRE IPPROTO_HOPOPTS IPPROTO_ICMPV6 IPPROTO_IDP IPPROTO_IGMP "
     "IPPROTO_IPIP IPPROTO_MPTCP IPPROTO_NONE IPPROTO_PIM IPPROTO_PUP "
     "IPPROTO_ROUTING IPPROTO_RSVP IPPROTO_SCTP IPPROTO_TP IPPROTO_UDPLITE "
     "IPV6_CHECKSUM IPV6_DONTFRAG IPV6_DSTOPTS IPV6_HOPLIMIT IPV6_HOPOPTS "
     "IPV6_JOIN_GROUP IPV6_LEAVE_GROUP IPV6_MULTICAST_HOPS IPV6_MULTICAST_IF "
     "IPV6_MULTICAST_LOOP IPV6_NEXTHOP IPV6_PATHMTU IPV6_PKTINFO "
     "IPV6_RECVDSTOPTS IPV6_RECVHOPLIMIT IPV6_RECVHOPOPTS IPV6_RECVPATHMTU "
     "IPV6_RECVPKTINFO IPV6_RECVRTHDR IPV6_RECVTCLASS IPV6_RTHDR "
     "IPV6_RTHDRDSTOPTS IPV6_RTHDR_TYPE_0 IPV6_TCLASS IPV6_UNICAST_HOPS "
     "IP_ADD_MEMBERSHIP IP_BIND_ADDRESS_NO_PORT IP_DEFAULT_MULTICAST_LOOP "
     "IP_DEFAULT_MULTICAST_TTL IP_DROP_MEMBERSHIP IP_HDRINCL "
     "IP_MAX_MEMBERSHIPS IP_MULTICAST_IF IP_MULTICAST_LOOP IP_MULTICAST_TTL "
     "IP_OPTIONS IP_RECVOPTS IP_RECVRETOPTS IP_RECVTOS IP_RETOPTS "
     "IP_TRANSPARENT J1939_EE_INFO_NONE J1939_EE_INFO_TX_ABORT "
     "J1939_FILTER_MAX J1939_IDLE_ADDR J1939_MAX_UNICAST_ADDR "
     "J1939_NLA_BYTES_ACKED J1939_NLA_PAD J1939_NO_ADDR J1939_NO_NAME "
     "J1939_NO_PGN J1939_PGN_ADDRESS_CLAIMED J1939_PGN_ADDRESS_COMMANDED "
     "J1939_PGN_MAX J1939_PGN_PDU1_MAX J1939_PGN_REQUEST MSG_CMSG_CLOEXEC "
     "MSG_CONFIRM MSG_EOR MSG_ERRQUEUE MSG_FASTOPEN MSG_MORE NETLINK_CRYPTO "
     "NETLINK_DNRTMSG NETLINK_FIREWALL NETLINK_IP6_FW NETLINK_NFLOG "
     "NETLINK_ROUTE NETLINK_USERSOCK NETLINK_XFRM NI_DGRAM NI_MAXHOST "
     "NI_MAXSERV NI_NAMEREQD NI_NOFQDN NI_NUMERICHOST NI_NUMERICSERV "
     "PACKET_BROADCAST PACKET_FASTROUTE PACKET_HOST PACKET_LOOPBACK "
     "PACKET_MULTICAST PACKET_OTHERHOST PACKET_OUTGOING PF_CAN PF_PACKET "
     "PF_RDS SCM_CREDENTIALS SCM_J1939_DEST_ADDR SCM_J1939_DEST_NAME "
     "SCM_J1939_ERRQUEUE SCM_J1939_PRIO SCM_RIGHTS SOL_ALG SOL_CAN_BASE "
     "SOL_CAN_RAW SOL_RDS SOL_TIPC SO_BINDTODEVICE SO_J1939_ERRQUEUE "
     "SO_J1939_FILTER SO_J1939_PROMISC SO_J1939_SEND_PRIO SO_MARK "
     "SO_PASSCRED SO_PASSSEC SO_PEERCRED SO_PEERSEC "
     "SO_VM_SOCKETS_BUFFER_MAX_SIZE SO_VM_SOCKETS_BUFFER_MIN_SIZE "
     "SO_VM_SOCKETS_BUFFER_SIZE SocketIO TCP_CONGESTION TCP_INFO TCP_LINGER2 "
     "TCP_NOTSENT_LOWAT TCP_WINDOW_CLAMP TIPC_ADDR_ID TIPC_ADDR_NAME "
     "TIPC_ADDR_NAMESEQ TIPC_CFG_SRV TIPC_CLUSTER_SCOPE TIPC_CONN_TIMEOUT "
     "TIPC_CRITICAL_IMPORTANCE TIPC_DEST_DROPPABLE TIPC_HIGH_IMPORTANCE "
     "TIPC_IMPORTANCE TIPC_LOW_IMPORTANCE TIPC_MEDIUM_IMPORTANCE "
     "TIPC_NODE_SCOPE TIPC_PUBLISHED TIPC_SRC_DROPPABLE TIPC_SUBSCR_TIMEOUT "
     "TIPC_SUB_CANCEL TIPC_SUB_PORTS TIPC_SUB_SERVICE TIPC_TOP_SRV "
     "TIPC_WAIT_FOREVER TIPC_WITHDRAWN TIPC_ZONE_SCOPE UDPLITE_RECV_CSCOV "
     "UDPLITE_SEND_CSCOV VMADDR_CID_ANY VMADDR_CID_HOST VMADDR_PORT_ANY "
     "VM_SOCKETS_INVALID_VERSION array dup fromfd gethostbyaddr "
     "gethostbyname_ex getnameinfo getprotobyname getservbyport "
     "has_dualstack_ipv6 if_indextoname if_nameindex if_nametoindex "
     "inet_ntop inet_pton io recv_fds selectors send_fds sethostname sys"},
    {"sys",
     "abiflags addaudithook breakpointhook builtin_module_names "
     "call_tracing displayhook getdlopenflags getfilesystemencodeerrors "
     "meta_path path_hooks path_importer_cache pycache_prefix "
     "set_int_max_str_digits setdlopenflags setprofile settrace "
     "stdlib_module_names unraisablehook"},
    {"textwrap",
     "re"},
    {"time",
     "CLOCK_BOOTTIME CLOCK_MONOTONIC_RAW CLOCK_PROCESS_CPUTIME_ID "
     "CLOCK_TAI CLOCK_THREAD_CPUTIME_ID clock_getres clock_gettime "
     "clock_gettime_ns clock_settime clock_settime_ns "
     "pthread_getcpuclockid"},
    {"traceback",
     "collections itertools linecache suppress textwrap"},
    {"tracemalloc",
     "BaseFilter DomainFilter Frame Iterable Sequence Statistic "
     "StatisticDiff Trace Traceback fnmatch linecache os pickle "
     "total_ordering"},
    {"types",
     "prepare_class resolve_bases"},
    {"typing",
     "ABCMeta CT_co EXCLUDED_ATTRIBUTES Match MethodDescriptorType "
     "MethodWrapperType Pattern T_contra VT_co V_co "
     "WrapperDescriptorType abstractmethod collections contextlib "
     "defaultdict functools io operator re stdlib_re types warnings"},
    {"unittest",
     "installHandler load_tests registerResult removeHandler "
     "removeResult signals"},
    {"unittest.case",
     "DIFF_OMITTED collections difflib pprint re safe_repr traceback"},
    {"unittest.loader",
     "VALID_MODULE_NAME fnmatch fnmatchcase os re util warnings"},
    {"unittest.main",
     "MAIN_EXAMPLES MODULE_EXAMPLES argparse installHandler os warnings"},
    {"unittest.mock",
     "AsyncMagicMixin AsyncMockMixin Base CallableMixin CodeType "
     "FunctionTypes MagicMixin MagicProxy MethodType ModuleType RLock "
     "asyncio builtins contextlib file_spec inplace inspect io "
     "iscoroutinefunction magic_methods mock_open numerics open_spec "
     "partial pkgutil pprint right safe_repr sys wraps"},
    {"unittest.result",
     "STDERR_LINE STDOUT_LINE"},
    {"unittest.runner",
     "registerResult"},
    {"unittest.util",
     "sorted_list_difference three_way_cmp unorderable_list_difference"},
    {"uuid",
     "Enum bytes_ os platform sys"},
    {"weakref",
     "KeyedRef itertools sys"},
};
