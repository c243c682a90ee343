# argparse.py - command lines: what they mean, what is wrong with them, help.
#
# Matching is by hand where others use regular expressions: a word is an
# option (O), an argument (A) or "--" (-), and positionals take runs of
# arguments, the first as many as the later ones can spare.
import sys

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_UNRECOGNIZED = "_unrecognized_args"

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError",
    "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter",
    "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action",
    "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS",
    "ZERO_OR_MORE",
]


class Namespace:
    def __init__(self, **kwargs):
        for name in kwargs:
            setattr(self, name, kwargs[name])

    def __repr__(self):
        shown = []
        other = {}
        for name, value in self.__dict__.items():
            if name.isidentifier():
                shown.append("%s=%r" % (name, value))
            else:
                other[name] = value
        if other:
            shown.append("**%s" % repr(other))
        return "%s(%s)" % (type(self).__name__, ", ".join(shown))

    def __eq__(self, other):
        if not isinstance(other, Namespace):
            return NotImplemented
        return vars(self) == vars(other)

    def __contains__(self, key):
        return key in self.__dict__


def _argument_name(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    if action.metavar not in (None, SUPPRESS):
        return action.metavar
    if action.dest not in (None, SUPPRESS):
        return action.dest
    if action.choices:
        return "{" + ",".join(action.choices) + "}"
    return None


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _argument_name(argument)
        self.message = message

    def __str__(self):
        if self.argument_name is None:
            return str(self.message)
        return "argument %s: %s" % (self.argument_name, self.message)


class ArgumentTypeError(Exception):
    pass


class FileType:
    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode

    def __call__(self, string):
        if string == "-":
            return sys.stdin if "r" in self._mode else sys.stdout
        raise ArgumentTypeError("can't open '%s': ticktape gives a program "
                                "no files" % string)

    def __repr__(self):
        return "FileType(%r)" % self._mode


# --- help -------------------------------------------------------------------

class _Section:
    def __init__(self, parent, heading=None):
        self.parent = parent
        self.heading = heading
        self.items = []


def _usage_parts(text):
    """Words, brackets with what is in them being one."""
    parts = []
    i, n = 0, len(text)
    while i < n:
        if text[i] == " ":
            i += 1
            continue
        end = -1
        if text[i] in "([":
            close = ")" if text[i] == "(" else "]"
            end = text.find(close, i)
            while end >= 0:
                while end < n and text[end] == close:
                    end += 1
                if end == n or text[end] == " ":
                    break
                end = text.find(close, end)
        if end < 0:
            end = i
            while end < n and text[end] != " ":
                end += 1
        parts.append(text[i:end])
        i = end
    return parts


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24,
                 width=None):
        if width is None:
            width = 80 - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position,
                                      max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._root_section = self._current_section = _Section(None)

    def _indent(self):
        self._current_indent += self._indent_increment
        self._level += 1

    def _dedent(self):
        self._current_indent -= self._indent_increment
        self._level -= 1

    # what is to be shown

    def start_section(self, heading):
        self._indent()
        section = _Section(self._current_section, heading)
        self._current_section.items.append(
            lambda: self._format_section(section))
        self._current_section = section

    def end_section(self):
        self._current_section = self._current_section.parent
        self._dedent()

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._current_section.items.append(
                lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._current_section.items.append(
                lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        shown = [action, *self._iter_indented_subactions(action)]
        # Subactions stand further in, but CPython does not count that.
        self._action_max_length = max(
            self._action_max_length, self._current_indent + max(
                [len(self._format_action_invocation(a)) for a in shown]))
        self._current_section.items.append(
            lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    # making the text

    def format_help(self):
        text = "".join([f() for f in self._root_section.items])
        if text:
            while "\n\n\n" in text:
                text = text.replace("\n\n\n", "\n\n")
            text = text.strip("\n") + "\n"
        return text

    def _format_section(self, section):
        self._indent()
        body = "".join([p for p in [f() for f in section.items]
                        if p and p is not SUPPRESS])
        self._dedent()
        if not body:
            return ""
        heading = ""
        if section.heading is not SUPPRESS and section.heading is not None:
            heading = "%*s%s:\n" % (self._current_indent, "",
                                    section.heading)
        return "\n" + heading + body + "\n"

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            usage = usage % {"prog": self._prog}
        elif not actions:
            usage = self._prog
        else:
            usage = self._made_usage(actions, groups, prefix)
        return "%s%s\n\n" % (prefix, usage)

    def _made_usage(self, actions, groups, prefix):
        prog = self._prog
        optionals = [a for a in actions if a.option_strings]
        positionals = [a for a in actions if not a.option_strings]
        text = self._format_actions_usage(optionals + positionals, groups)
        usage = " ".join([s for s in (prog, text) if s])
        width = self._width - self._current_indent
        if len(prefix) + len(usage) <= width:
            return usage
        opt = _usage_parts(self._format_actions_usage(optionals, groups))
        pos = _usage_parts(self._format_actions_usage(positionals, groups))

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line = []
                    length = len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if opt:
                lines = lines_of([prog] + opt, indent, prefix)
                lines.extend(lines_of(pos, indent))
            elif pos:
                lines = lines_of([prog] + pos, indent, prefix)
            else:
                lines = [prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of(opt + pos, indent)
            if len(lines) > 1:
                lines = lines_of(opt, indent) + lines_of(pos, indent)
            lines = [prog] + lines
        return "\n".join(lines)

    def _format_actions_usage(self, actions, groups):
        grouped = {}
        for group in groups:
            members = [a for a in group._group_actions
                       if a.help is not SUPPRESS]
            every = group._group_actions
            if not every or every[0] not in actions:
                continue
            start = actions.index(every[0])
            if actions[start:start + len(every)] == every and members:
                grouped[members[0]] = (members, group.required)
        inside = {a for members, _ in grouped.values() for a in members}
        parts = []
        for action in actions:
            if action in grouped:
                members, required = grouped[action]
                text = " | ".join([self._usage_of(a, True) for a in members])
                if not required:
                    text = "[%s]" % text
                elif len(members) > 1:
                    text = "(%s)" % text
                parts.append(text)
            elif action not in inside and action.help is not SUPPRESS:
                parts.append(self._usage_of(action, False))
        return " ".join([p for p in parts if p])

    def _usage_of(self, action, in_group):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            part = self._format_args(action, default)
            if in_group and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        option = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = "%s %s" % (option, self._format_args(action, default))
        if not action.required and not in_group:
            part = "[%s]" % part
        return part

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        indent = " " * self._current_indent
        return self._fill_text(text, width, indent) + "\n\n"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2,
                            self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent_first = 0
        if not action.help:
            header = "%*s%s\n" % (self._current_indent, "", header)
        elif len(header) <= action_width:
            header = "%*s%-*s  " % (self._current_indent, "", action_width,
                                    header)
        else:
            header = "%*s%s\n" % (self._current_indent, "", header)
            indent_first = help_position
        parts = [header]
        if action.help and action.help.strip():
            lines = self._split_lines(self._expand_help(action), help_width)
            if lines:
                parts.append("%*s%s\n" % (indent_first, "", lines[0]))
                for line in lines[1:]:
                    parts.append("%*s%s\n" % (help_position, "", line))
        elif header[-1:] != "\n":
            parts.append("\n")
        for sub in self._iter_indented_subactions(action):
            parts.append(self._format_action(sub))
        return "".join(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._metavar_formatter(action, default)(1)[0]
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        args = self._format_args(action, default)
        return ", ".join(["%s %s" % (o, args)
                          for o in action.option_strings])

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join([str(c) for c in action.choices])
        else:
            result = default_metavar

        def format(tuple_size):
            if isinstance(result, tuple):
                return result
            return (result,) * tuple_size
        return format

    def _format_args(self, action, default_metavar):
        get = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % get(1)
        if nargs == OPTIONAL:
            return "[%s]" % get(1)
        if nargs == ZERO_OR_MORE:
            metavar = get(1)
            if len(metavar) == 2:
                return "[%s [%s ...]]" % metavar
            return "[%s ...]" % metavar
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % get(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % get(1)
        if nargs == SUPPRESS:
            return ""
        try:
            return " ".join(["%s"] * nargs) % get(nargs)
        except TypeError:
            raise ValueError("invalid nargs value") from None

    def _expand_help(self, action):
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            if params[name] is SUPPRESS:
                del params[name]
            elif hasattr(params[name], "__name__"):
                params[name] = params[name].__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join([str(c) for c in
                                           params["choices"]])
        return self._get_help_string(action) % params

    def _iter_indented_subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        import textwrap
        return textwrap.fill(" ".join(text.split()), width,
                             initial_indent=indent, subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join([indent + line
                        for line in text.splitlines(keepends=True)])


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        help = action.help
        if help is None:
            help = ""
        if "%(default)" not in help and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL,
                                                         ZERO_OR_MORE):
                help += " (default: %(default)s)"
        return help


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__


# --- actions ----------------------------------------------------------------

class Action:
    def __init__(self, option_strings, dest, nargs=None, const=None,
                 default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def __repr__(self):
        return "%s(%s)" % (type(self).__name__, ", ".join(
            ["%s=%r" % (n, getattr(self, n)) for n in (
                "option_strings", "dest", "nargs", "const", "default",
                "type", "choices", "required", "help", "metavar")]))

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None,
                 choices=None, required=False, help=None, metavar=None):
        names = []
        for option in option_strings:
            names.append(option)
            if option.startswith("--"):
                names.append("--no-" + option[2:])
        super().__init__(names, dest, 0, None, default, type, choices,
                         required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest,
                    not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None,
                 default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing "
                "to store, actions such as store true or store const may be "
                "more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type,
                         choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None,
                 required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default,
                         required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False,
                 help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False,
                 help=None):
        super().__init__(option_strings, dest, False, default, required,
                         help)


def _copy_items(items):
    return [] if items is None else list(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None,
                 default=None, type=None, choices=None, required=False,
                 help=None, metavar=None):
        if nargs == 0:
            raise ValueError(
                "nargs for append actions must be != 0; if arg strings are "
                "not supplying the value to append, the append const action "
                "may be more appropriate")
        if const is not None and nargs != OPTIONAL:
            raise ValueError("nargs must be %r to supply const" % OPTIONAL)
        super().__init__(option_strings, dest, nargs, const, default, type,
                         choices, required, help, metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None,
                 required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default,
                         required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False,
                 help=None):
        super().__init__(option_strings, dest, 0, None, default,
                         required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (count or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS,
                 help=None):
        super().__init__(option_strings, dest, 0, None, default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS,
                 default=SUPPRESS,
                 help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, None, default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = self.version
        if version is None:
            version = parser.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), sys.stdout)
        parser.exit()


class _ChoiceAction(Action):
    def __init__(self, name, aliases, help):
        dest = name
        if aliases:
            dest += " (%s)" % ", ".join(aliases)
        super().__init__([], dest, help=help, metavar=dest)


class _SubParsersAction(Action):
    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS,
                 required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, None, None, None,
                         self._name_parser_map, required, help, metavar)

    def add_parser(self, name, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = "%s %s" % (self._prog_prefix, name)
        aliases = kwargs.pop("aliases", ())
        if name in self._name_parser_map:
            raise ArgumentError(self, "conflicting subparser: %s" % name)
        for alias in aliases:
            if alias in self._name_parser_map:
                raise ArgumentError(self, "conflicting subparser alias: %s"
                                    % alias)
        if "help" in kwargs:
            self._choices_actions.append(
                _ChoiceAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        self._name_parser_map[name] = parser
        for alias in aliases:
            self._name_parser_map[alias] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, rest = values[0], values[1:]
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, "unknown parser %r (choices: %s)" % (
                name, ", ".join(self._name_parser_map)))
        found, extras = self._name_parser_map[name].parse_known_args(rest,
                                                                     None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if extras:
            vars(namespace).setdefault(_UNRECOGNIZED, [])
            getattr(namespace, _UNRECOGNIZED).extend(extras)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _copy_items(getattr(namespace, self.dest, None))
        items.extend(values)
        setattr(namespace, self.dest, items)


_ACTIONS = {
    None: _StoreAction, "store": _StoreAction,
    "store_const": _StoreConstAction, "store_true": _StoreTrueAction,
    "store_false": _StoreFalseAction, "append": _AppendAction,
    "append_const": _AppendConstAction, "count": _CountAction,
    "help": _HelpAction, "version": _VersionAction,
    "parsers": _SubParsersAction, "extend": _ExtendAction,
}


# --- what arguments are added to --------------------------------------------

class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default,
                 conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        self._registries = {"action": dict(_ACTIONS),
                            "type": {None: lambda string: string}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:
            return default

    def set_defaults(self, **kwargs):
        self._defaults.update(kwargs)
        for action in self._actions:
            if action.dest in kwargs:
                action.default = kwargs[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *args, **kwargs):
        chars = self.prefix_chars
        if not args or len(args) == 1 and args[0][0] not in chars:
            if args and "dest" in kwargs:
                raise ValueError("dest supplied twice for positional "
                                 "argument")
            kwargs = self._positional_kwargs(*args, **kwargs)
        else:
            kwargs = self._optional_kwargs(*args, **kwargs)
        if "default" not in kwargs:
            dest = kwargs["dest"]
            if dest in self._defaults:
                kwargs["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                kwargs["default"] = self.argument_default
        kind = kwargs.pop("action", None)
        action_class = self._registry_get("action", kind, kind)
        if not callable(action_class):
            raise ValueError('unknown action "%s"' % (action_class,))
        action = action_class(**kwargs)
        func = self._registry_get("type", action.type, action.type)
        if not callable(func):
            raise ValueError("%r is not callable" % (func,))
        if func is FileType:
            raise ValueError("%r is a FileType class object, instance of it "
                             "must be passed" % (func,))
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match "
                                 "nargs") from None
        return self._add_action(action)

    def add_argument_group(self, *args, **kwargs):
        group = _ArgumentGroup(self, *args, **kwargs)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, **kwargs):
        group = _MutuallyExclusiveGroup(self, **kwargs)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_action(self, action):
        self._check_conflict(action)
        self._actions.append(action)
        action.container = self
        for option in action.option_strings:
            self._option_string_actions[option] = action
            if _is_negative_number(option):
                if not self._has_negative_number_optionals:
                    self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def _add_container_actions(self, container):
        by_title = {}
        for group in self._action_groups:
            by_title[group.title] = group
        group_map = {}
        for group in container._action_groups:
            if group.title not in by_title:
                by_title[group.title] = self.add_argument_group(
                    title=group.title, description=group.description,
                    conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                group_map[action] = by_title[group.title]
        for group in container._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                group_map[action] = mine
        for action in container._actions:
            group_map.get(action, self)._add_action(action)

    def _positional_kwargs(self, dest=None, **kwargs):
        if "required" in kwargs:
            raise TypeError("'required' is an invalid argument for "
                            "positionals")
        nargs = kwargs.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE):
            kwargs["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        if dest is None:
            dest = kwargs.pop("dest")
        return dict(kwargs, dest=dest, option_strings=[])

    def _optional_kwargs(self, *args, **kwargs):
        options, long_options = [], []
        for option in args:
            if option[0] not in self.prefix_chars:
                raise ValueError(
                    "invalid option string %r: must start with a character "
                    "%r" % (option, self.prefix_chars))
            options.append(option)
            if len(option) > 1 and option[1] in self.prefix_chars:
                long_options.append(option)
        dest = kwargs.pop("dest", None)
        if dest is None:
            name = long_options[0] if long_options else options[0]
            dest = name.lstrip(self.prefix_chars)
            if not dest:
                raise ValueError("dest= is required for options like %r"
                                 % (name,))
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=options)

    def _check_conflict(self, action):
        taken = [(o, self._option_string_actions[o])
                 for o in action.option_strings
                 if o in self._option_string_actions]
        if not taken:
            return
        if self.conflict_handler == "resolve":
            for option, other in taken:
                other.option_strings.remove(option)
                self._option_string_actions.pop(option, None)
                if not other.option_strings:
                    other.container._remove_action(other)
            return
        raise ArgumentError(action, "conflicting option string%s: %s" % (
            "s" if len(taken) > 1 else "",
            ", ".join([o for o, _ in taken])))


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, **kwargs):
        super().__init__(
            description, kwargs.get("prefix_chars", container.prefix_chars),
            kwargs.get("argument_default", container.argument_default),
            kwargs.get("conflict_handler", container.conflict_handler))
        self.title = title
        self._group_actions = []
        self._container = container
        for name in ("_registries", "_actions", "_option_string_actions",
                     "_defaults", "_has_negative_number_optionals",
                     "_mutually_exclusive_groups"):
            setattr(self, name, getattr(container, name))

    def _add_action(self, action):
        action = super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        action = self._container._add_action(action)
        self._group_actions.append(action)
        return action


# --- parsing ----------------------------------------------------------------

def _is_negative_number(s):
    """-5, -.5, -5.25: what may be an argument in spite of its dash."""
    if s[:1] != "-":
        return False
    whole, dot, frac = s[1:].partition(".")
    if dot:
        return frac.isdigit() and (whole == "" or whole.isdigit())
    return whole.isdigit()


def _span(nargs):
    """The least and greatest number of words; None: any number."""
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs == ZERO_OR_MORE or nargs == REMAINDER:
        return 0, None
    if nargs == ONE_OR_MORE or nargs == PARSER:
        return 1, None
    if nargs == SUPPRESS:
        return 0, 0
    return nargs, nargs


def _runs(pattern, at, nargs, is_option):
    """Ends of what [nargs] may take from [at], the longest first."""
    low, high = _span(nargs)
    ends = []
    count, i = 0, at
    n = len(pattern)
    any_kind = nargs == REMAINDER
    while True:
        if not is_option:
            while i < n and pattern[i] == "-":
                i += 1
        if count >= low:
            ends.append(i)
        if count == high or i >= n:
            break
        free = any_kind or nargs == PARSER and count >= 1
        if pattern[i] != "A" and not (free and pattern[i] in "O-"):
            break
        i += 1
        count += 1
    return ends[::-1]


def _match_all(actions, pattern, at):
    """How many words each of [actions] takes, or None."""
    if not actions:
        return []
    for end in _runs(pattern, at, actions[0].nargs, False):
        rest = _match_all(actions[1:], pattern, end)
        if rest is not None:
            return [end - at] + rest
    return None


class ArgumentParser(_ActionsContainer):
    def __init__(self, prog=None, usage=None, description=None, epilog=None,
                 parents=[], formatter_class=HelpFormatter, prefix_chars="-",
                 fromfile_prefix_chars=None, argument_default=None,
                 conflict_handler="error", add_help=True, allow_abbrev=True,
                 exit_on_error=True):
        super().__init__(description, prefix_chars, argument_default,
                         conflict_handler)
        if prog is None:
            prog = sys.argv[0].rpartition("/")[2]
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        dash = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(dash + "h", dash * 2 + "help", action="help",
                              default=SUPPRESS,
                              help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(getattr(parent, "_defaults", {}))

    def __repr__(self):
        return "ArgumentParser(%s)" % ", ".join(
            ["%s=%r" % (n, getattr(self, n)) for n in (
                "prog", "usage", "description", "formatter_class",
                "conflict_handler", "add_help")])

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            self._subparsers = self.add_argument_group(
                kwargs.pop("title", "subcommands"),
                kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(
                self.usage, [a for a in self._actions
                             if not a.option_strings],
                self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        action_class = self._registry_get(
            "action", kwargs.pop("action", "parsers"))
        action = action_class(option_strings=[], **kwargs)
        self._subparsers._add_action(action)
        return action

    def _add_action(self, action):
        if action.option_strings:
            self._optionals._add_action(action)
        else:
            self._positionals._add_action(action)
        return action

    def parse_args(self, args=None, namespace=None):
        args, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error("unrecognized arguments: %s" % " ".join(rest))
        return args

    def parse_known_args(self, args=None, namespace=None):
        args = sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if (action.dest is not SUPPRESS
                    and not hasattr(namespace, action.dest)
                    and action.default is not SUPPRESS):
                setattr(namespace, action.dest, action.default)
        for dest in self._defaults:
            if not hasattr(namespace, dest):
                setattr(namespace, dest, self._defaults[dest])
        if self.exit_on_error:
            try:
                namespace, args = _Parse(self, args, namespace).run()
            except ArgumentError as err:
                self.error(str(err))
        else:
            namespace, args = _Parse(self, args, namespace).run()
        if hasattr(namespace, _UNRECOGNIZED):
            args.extend(getattr(namespace, _UNRECOGNIZED))
            delattr(namespace, _UNRECOGNIZED)
        return namespace, args

    parse_intermixed_args = parse_args
    parse_known_intermixed_args = parse_known_args

    # the values of one action

    def _get_values(self, action, words):
        if action.nargs not in (PARSER, REMAINDER) and "--" in words:
            words.remove("--")
        nargs = action.nargs
        if not words and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
        elif (not words and nargs == ZERO_OR_MORE
              and not action.option_strings):
            if action.default is not None:
                value = action.default
            else:
                value = words
        elif len(words) == 1 and nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
        elif nargs == REMAINDER:
            value = [self._get_value(action, w) for w in words]
        elif nargs == PARSER:
            value = [self._get_value(action, w) for w in words]
            self._check_value(action, value[0])
        elif nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, w) for w in words]
            for v in value:
                self._check_value(action, v)
        return value

    def _get_value(self, action, word):
        func = self._registry_get("type", action.type, action.type)
        if not callable(func):
            raise ArgumentError(action, "%r is not callable" % (func,))
        try:
            return func(word)
        except ArgumentTypeError as err:
            raise ArgumentError(action, str(err)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, "invalid %s value: %r"
                                % (name, word)) from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(
                action, "invalid choice: %r (choose from %s)" % (
                    value, ", ".join([repr(c) for c in action.choices])))

    # options, as they are written

    def _parse_optional(self, word):
        """None: an argument; else (action, option, explicit argument)."""
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in self._option_string_actions:
            return self._option_string_actions[word], word, None
        if len(word) == 1:
            return None
        if "=" in word:
            option, _, explicit = word.partition("=")
            if option in self._option_string_actions:
                return self._option_string_actions[option], option, explicit
        found = self._abbreviated(word)
        if len(found) > 1:
            self.error("ambiguous option: %s could match %s" % (
                word, ", ".join([o for _, o, _ in found])))
        elif len(found) == 1:
            return found[0]
        if (_is_negative_number(word)
                and not self._has_negative_number_optionals):
            return None
        if " " in word:
            return None
        return None, word, None

    def _abbreviated(self, word):
        chars = self.prefix_chars
        found = []
        if word[0] in chars and word[1] in chars:
            if self.allow_abbrev:
                prefix, eq, explicit = word.partition("=")
                for option in self._option_string_actions:
                    if option.startswith(prefix):
                        found.append((self._option_string_actions[option],
                                      option, explicit if eq else None))
        elif word[0] in chars:
            short, explicit = word[:2], word[2:]
            for option in self._option_string_actions:
                action = self._option_string_actions[option]
                if option == short:
                    found.append((action, option, explicit))
                elif option.startswith(word):
                    found.append((action, option, None))
        return found

    # texts

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions,
                            self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions,
                            self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def print_usage(self, file=None):
        self._print_message(self.format_usage(),
                            sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(),
                            sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (sys.stderr if file is None else file).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, sys.stderr)
        sys.exit(status)

    def error(self, message):
        self.print_usage(sys.stderr)
        self.exit(2, "%s: error: %s\n" % (self.prog, message))


class _Parse:
    """One walk over a command line."""

    def __init__(self, parser, words, namespace):
        self.parser = parser
        self.words = words
        self.namespace = namespace
        self.positionals = [a for a in parser._actions
                            if not a.option_strings]
        self.extras = []
        self.seen = set()
        self.seen_non_default = set()
        self.options = {}
        self.pattern = self._make_pattern()
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            actions = group._group_actions
            for action in actions:
                self.conflicts.setdefault(action, []).extend(
                    [a for a in actions if a is not action])

    def _make_pattern(self):
        kinds = []
        for i, word in enumerate(self.words):
            if "-" in kinds:
                kinds.append("A")
            elif word == "--":
                kinds.append("-")
            else:
                option = self.parser._parse_optional(word)
                if option is not None:
                    self.options[i] = option
                kinds.append("A" if option is None else "O")
        return "".join(kinds)

    def run(self):
        at = 0
        last_option = max(self.options) if self.options else -1
        while at <= last_option:
            next_option = min([i for i in self.options if i >= at])
            if at != next_option:
                after = self._take_positionals(at)
                if after > at:
                    at = after
                    continue
            if at not in self.options:
                self.extras.extend(self.words[at:next_option])
                at = next_option
            at = self._take_option(at)
        after = self._take_positionals(at)
        self.extras.extend(self.words[after:])
        self._check_required()
        return self.namespace, self.extras

    def _do(self, action, words, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, words)
        if values is not action.default:
            self.seen_non_default.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_non_default:
                    raise ArgumentError(
                        action, "not allowed with argument %s"
                        % _argument_name(other))
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def _take_positionals(self, at):
        for n in range(len(self.positionals), 0, -1):
            counts = _match_all(self.positionals[:n], self.pattern, at)
            if counts is not None:
                break
        else:
            return at
        taken = self.positionals[:n]
        for action, count in zip(taken, counts):
            words = self.words[at:at + count]
            at += count
            self._do(action, words)
        self.positionals = self.positionals[n:]
        return at

    def _count_for(self, action, at):
        """How many words from [at] on [action] takes."""
        ends = _runs(self.pattern, at, action.nargs, True)
        if not ends:
            self._count_error(action)
        return ends[0] - at

    def _count_error(self, action):
        nargs = action.nargs
        if nargs is None:
            msg = "expected one argument"
        elif nargs == OPTIONAL:
            msg = "expected at most one argument"
        elif nargs == ONE_OR_MORE:
            msg = "expected at least one argument"
        else:
            msg = "expected %s argument%s" % (nargs, "" if nargs == 1
                                              else "s")
        raise ArgumentError(action, msg)

    def _take_option(self, at):
        action, option, explicit = self.options[at]
        chars = self.parser.prefix_chars
        todo = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                return at + 1
            if explicit is None:
                start = at + 1
                stop = start + self._count_for(action, start)
                todo.append((action, self.words[start:stop], option))
                break
            low, high = _span(action.nargs)
            takes_one = low <= 1 and (high is None or high >= 1)
            if (not takes_one and option[1] not in chars
                    and explicit != ""):
                todo.append((action, [], option))
                option = option[0] + explicit[0]
                explicit = explicit[1:] or None
                known = self.parser._option_string_actions
                if option not in known:
                    raise ArgumentError(action, "ignored explicit argument "
                                        "%r" % (option[1:]
                                                + (explicit or "")))
                action = known[option]
                if explicit is not None and explicit[0] == "=":
                    explicit = explicit[1:]
            elif takes_one:
                stop = at + 1
                todo.append((action, [explicit], option))
                break
            else:
                raise ArgumentError(action, "ignored explicit argument %r"
                                    % explicit)
        for action, words, option in todo:
            self._do(action, words, option)
        return stop

    def _check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_argument_name(action))
            elif (isinstance(action.default, str)
                  and hasattr(self.namespace, action.dest)
                  and action.default is getattr(self.namespace,
                                                action.dest)):
                setattr(self.namespace, action.dest,
                        self.parser._get_value(action, action.default))
        if missing:
            self.parser.error("the following arguments are required: %s"
                              % ", ".join([str(m) for m in missing]))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(
                    [a in self.seen_non_default
                     for a in group._group_actions]):
                names = [_argument_name(a) for a in group._group_actions
                         if a.help is not SUPPRESS]
                self.parser.error("one of the arguments %s is required"
                                  % " ".join(names))
