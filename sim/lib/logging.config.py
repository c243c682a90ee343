# logging.config.py - loggers, handlers and formatters as a dict describes them.
#
# Parts are made in the order in which they need each other: formatters, filters,
# handlers, then loggers.  What a dict names by its path is imported.  Files of
# settings are not read.
import importlib
import logging

_PARTS = ("formatters", "filters", "handlers")


def _resolve(name):
    try:
        return importlib._resolve(name)
    except ImportError as e:
        raise ValueError(f"Cannot resolve {name!r}: {e}") from e


class DictConfigurator:
    def __init__(self, config):
        self.config = dict(config)
        self._made = {part: {} for part in _PARTS}

    # --- values

    def resolve(self, name):
        return _resolve(name)

    def _part_of_config(self, path):
        """cfg://a.b[2].c: what the dict itself has there."""
        found = self.config
        for step in path.replace("[", ".").replace("]", "").split("."):
            try:
                found = found[step]
            except (KeyError, TypeError):
                found = found[int(step)]
        return self._value(found)

    def _value(self, value):
        if isinstance(value, dict):
            return {k: self._value(v) for k, v in value.items()}
        if isinstance(value, (list, tuple)):
            return type(value)(map(self._value, value))
        if isinstance(value, str):
            kind, sep, rest = value.partition("://")
            if sep and kind == "ext":
                return self.resolve(rest)
            if sep and kind == "cfg":
                return self._part_of_config(rest)
        return value

    def _class(self, value):
        value = self._value(value)
        return value if callable(value) else self.resolve(value)

    def _call(self, factory, config):
        """factory(**config), then the attributes under "."."""
        config = {k: self._value(v) for k, v in config.items()}
        attributes = config.pop(".", None)
        made = factory(**{k: v for k, v in config.items() if k.isidentifier()})
        for name, value in (attributes or {}).items():
            setattr(made, name, value)
        return made

    # --- the parts

    def configure(self):
        if "version" not in self.config:
            raise ValueError("dictionary doesn't specify a version")
        version = self.config["version"]
        if version != 1:
            raise ValueError(f"Unsupported version: {version}")
        if self.config.get("incremental", False):
            self._change_handlers()
            self._configure_loggers(True)
            return
        existing = self._clear()
        self._make("formatters", self.configure_formatter)
        self._make("filters", self.configure_filter)
        self._make_handlers()
        self._configure_loggers(False)
        self._leave(existing)

    def _clear(self):
        logging._handlers.clear()
        logging.shutdown()
        return dict(logging.root.manager.loggerDict)

    def _make(self, part, configure):
        for name, config in self.config.get(part, {}).items():
            try:
                self._made[part][name] = configure(config)
            except Exception as e:
                raise ValueError(
                    f"Unable to configure {part[:-1]} {name!r}") from e

    def configure_formatter(self, config):
        config = dict(config)
        if "()" in config:
            return self._call(self._class(config.pop("()")), config)
        args = [self._value(config.get("format")),
                self._value(config.get("datefmt")), config.get("style", "%")]
        if "validate" in config:
            args.append(config["validate"])
        return self._class(config.get("class") or logging.Formatter)(*args)

    def configure_filter(self, config):
        config = dict(config)
        if "()" in config:
            return self._call(self._class(config.pop("()")), config)
        return logging.Filter(self._value(config.get("name", "")))

    def _make_handlers(self):
        """One that has another for its target comes behind that."""
        waiting = sorted(self.config.get("handlers", {}))
        ready = self._made["handlers"]
        while waiting:
            later = []
            for name in waiting:
                config = self.config["handlers"][name]
                target = config.get("target")
                if (isinstance(target, str) and target in waiting
                        and target not in ready and target != name):
                    later.append(name)
                    continue
                try:
                    handler = self.configure_handler(config)
                except Exception as e:
                    raise ValueError(
                        f"Unable to configure handler {name!r}") from e
                handler.name = name
                ready[name] = handler
            if later == waiting:
                raise ValueError(f"Unable to configure handler {later[0]!r}")
            waiting = later

    def configure_handler(self, config):
        config = dict(config)
        formatter = config.pop("formatter", None)
        if formatter:
            try:
                formatter = self._made["formatters"][formatter]
            except Exception as e:
                raise ValueError(
                    f"Unable to set formatter {formatter!r}") from e
        level = config.pop("level", None)
        filters = config.pop("filters", None)
        factory = self._class(config.pop("()") if "()" in config
                              else config.pop("class", None))
        if config.get("target") in self._made["handlers"]:
            config["target"] = self._made["handlers"][config["target"]]
        handler = self._call(factory, config)
        if formatter:
            handler.setFormatter(formatter)
        if level is not None:
            handler.setLevel(logging._check_level(level))
        if filters:
            self.add_filters(handler, filters)
        return handler

    def _add(self, part, names, add):
        for name in names:
            try:
                add(self._made[part][name] if isinstance(name, str) else name)
            except Exception as e:
                raise ValueError(f"Unable to add {part[:-1]} {name!r}") from e

    def add_filters(self, filterer, filters):
        self._add("filters", filters, filterer.addFilter)

    def add_handlers(self, logger, handlers):
        self._add("handlers", handlers, logger.addHandler)

    # --- loggers

    def _change_handlers(self):
        for name, config in self.config.get("handlers", {}).items():
            if name not in logging._handlers:
                raise ValueError(f"No handler found with name {name!r}")
            try:
                level = config.get("level", None)
                if level:
                    logging._handlers[name].setLevel(
                        logging._check_level(level))
            except Exception as e:
                raise ValueError(
                    f"Unable to configure handler {name!r}") from e

    def _configure_loggers(self, incremental):
        for name, config in self.config.get("loggers", {}).items():
            try:
                self.configure_logger(name, config, incremental)
            except Exception as e:
                raise ValueError(f"Unable to configure logger {name!r}") from e
        if self.config.get("root"):
            try:
                self.configure_root(self.config["root"], incremental)
            except Exception as e:
                raise ValueError("Unable to configure root logger") from e

    def common_logger_config(self, logger, config, incremental=False):
        level = config.get("level", None)
        if level is not None:
            logger.setLevel(logging._check_level(self._value(level)))
        if incremental:
            return
        for handler in logger.handlers[:]:
            logger.removeHandler(handler)
        if config.get("handlers"):
            self.add_handlers(logger, config["handlers"])
        if config.get("filters"):
            self.add_filters(logger, config["filters"])

    def configure_logger(self, name, config, incremental=False):
        logger = logging.getLogger(name)
        self.common_logger_config(logger, config, incremental)
        logger.disabled = False
        if config.get("propagate", None) is not None:
            logger.propagate = config["propagate"]

    def configure_root(self, config, incremental=False):
        self.common_logger_config(logging.getLogger(), config, incremental)

    def _leave(self, existing):
        """Loggers that the dict does not name: those below one that it does
        pass everything on, others fall silent unless it says no."""
        named = self.config.get("loggers", {})
        disable = self.config.get("disable_existing_loggers", True)
        for name, logger in existing.items():
            if name in named or not isinstance(logger, logging.Logger):
                continue
            if any(name.startswith(above + ".") and above in existing
                   for above in named):
                logger.setLevel(logging.NOTSET)
                logger.handlers = []
                logger.propagate = True
            else:
                logger.disabled = disable


dictConfigClass = DictConfigurator


def dictConfig(config):
    dictConfigClass(config).configure()


def fileConfig(fname, defaults=None, disable_existing_loggers=True,
               encoding=None):
    raise RuntimeError("ticktape does not provide logging.config.fileConfig(): "
                       "a program here reads no file; use dictConfig()")
