# http.py - the status codes and methods of HTTP.
# What speaks it (http.client, http.server) is not provided.
import types
from enum import IntEnum, StrEnum

from _http_reasons import REASONS, identifier

__all__ = ["HTTPStatus", "HTTPMethod"]

_ABOUT_STATUS = {
    100: "Request received, please continue",
    101: "Switching to new protocol; obey Upgrade header",
    200: "Request fulfilled, document follows",
    201: "Document created, URL follows",
    202: "Request accepted, processing continues off-line",
    203: "Request fulfilled from cache",
    204: "Request fulfilled, nothing follows",
    205: "Clear input form for further input",
    206: "Partial content follows",
    300: "Object has several resources -- see URI list",
    301: "Object moved permanently -- see URI list",
    302: "Object moved temporarily -- see URI list",
    303: "Object moved -- see Method and URL list",
    304: "Document has not changed since given time",
    305: "You must use proxy specified in Location to access this resource",
    307: "Object moved temporarily -- see URI list",
    308: "Object moved permanently -- see URI list",
    400: "Bad request syntax or unsupported method",
    401: "No permission -- see authorization schemes",
    402: "No payment -- see charging schemes",
    403: "Request forbidden -- authorization will not help",
    404: "Nothing matches the given URI",
    405: "Specified method is invalid for this resource",
    406: "URI not available in preferred format",
    407: "You must authenticate with this proxy before proceeding",
    408: "Request timed out; try again later",
    409: "Request conflict",
    410: "URI no longer exists and has been permanently removed",
    411: "Client must specify Content-Length",
    412: "Precondition in headers is false",
    413: "Entity is too large",
    414: "URI is too long",
    415: "Entity body in unsupported format",
    416: "Cannot satisfy request range",
    417: "Expect condition could not be satisfied",
    418: "Server refuses to brew coffee because it is a teapot.",
    421: "Server is not able to produce a response",
    428: "The origin server requires the request to be conditional",
    429: 'The user has sent too many requests in a given amount of time '
         '("rate limiting")',
    431: "The server is unwilling to process the request because its header "
         "fields are too large",
    451: "The server is denying access to the resource as a consequence of a "
         "legal demand",
    500: "Server got itself in trouble",
    501: "Server does not support this operation",
    502: "Invalid responses from another server/proxy",
    503: "The server cannot process the request due to a high load",
    504: "The gateway server did not receive a timely response",
    505: "Cannot fulfill request",
    511: "The client needs to authenticate to gain network access",
}
_ABOUT_METHOD = {
    "CONNECT": "Establish a connection to the server.",
    "DELETE": "Remove the target.",
    "GET": "Retrieve the target.",
    "HEAD": "Same as GET, but only retrieve the status line and header "
            "section.",
    "OPTIONS": "Describe the communication options for the target.",
    "PATCH": "Apply partial modifications to a target.",
    "POST": "Perform target-specific processing with the request payload.",
    "PUT": "Replace the target with the request payload.",
    "TRACE": "Perform a message loop-back test along the path to the target.",
}


def _new_status(cls, value, phrase, description=""):
    made = int.__new__(cls, value)
    made._value_ = value
    made.phrase, made.description = phrase, description
    return made


def _new_method(cls, value, description):
    made = str.__new__(cls, value)
    made._value_ = value
    made.description = description
    return made


def _fill_status(body):
    body["__module__"] = __name__
    body["__new__"] = _new_status
    for code, reason in REASONS.items():
        body[identifier(reason).upper()] = (code, reason,
                                            _ABOUT_STATUS.get(code, ""))


def _repr_method(self):
    return f"<{self.__class__.__name__}.{self._value_}>"


def _fill_method(body):
    body["__module__"] = __name__
    body["__new__"] = _new_method
    body["__repr__"] = _repr_method
    for name, description in _ABOUT_METHOD.items():
        body[name] = name, description


HTTPStatus = types.new_class("HTTPStatus", (IntEnum,), {}, _fill_status)
HTTPMethod = types.new_class("HTTPMethod", (StrEnum,), {}, _fill_method)
