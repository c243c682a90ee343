# the module traceback leaves a group's box open below a member that had a group as its context;
# the interpreter closes it
import re
import traceback


def group(text, *members):
    try:
        raise ExceptionGroup(text, members)
    except ExceptionGroup as e:
        return e


def member():
    try:
        raise group("inner", KeyError(1))
    except ExceptionGroup:
        try:
            raise ValueError("member")
        except ValueError as e:
            return e


for outer in group("last", member()), group("first", member(), KeyError(2)):
    print(re.sub(r'File ".*[/\\]', 'File "', "".join(traceback.format_exception(outer))))
raise group("uncaught", member())
