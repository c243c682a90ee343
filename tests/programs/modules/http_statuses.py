# http: the status codes and the methods
import copy
import http
import pickle
from http import HTTPMethod, HTTPStatus


def attempt(f, *args):
    try:
        print(f(*args))
    except Exception as e:
        print(type(e).__name__, e)


for status in HTTPStatus:
    print(repr(status), f"{status} {status.phrase}: {status.description}", status.name, status.value == status)
for method in HTTPMethod:
    print(repr(method), f"{method:>9} {method.description}", method.name, method.value, method == "GET", method.lower())
attempt(HTTPStatus, 299)
attempt(HTTPStatus, "200")
attempt(HTTPMethod, "get")
attempt(HTTPMethod, "GET")
OK = HTTPStatus.OK
print(HTTPStatus(404), HTTPStatus["OK"] is OK, OK < HTTPStatus.NOT_FOUND, OK + 1, OK in HTTPStatus, isinstance(OK, int))
print(isinstance(HTTPMethod.GET, str), {200: 1}[OK], len(HTTPStatus), "%d %s" % (OK, OK), hash(OK) == hash(200))
print(HTTPStatus, HTTPStatus.__name__, HTTPStatus.__module__, HTTPStatus.__mro__, HTTPMethod.__mro__)
print(pickle.loads(pickle.dumps(OK)) is OK, copy.copy(HTTPMethod.GET) is HTTPMethod.GET, http.__all__)
match 404:
    case HTTPStatus.NOT_FOUND:
        print("not found")
try:
    from http import HTTPTeapot
except ImportError as e:
    print(str(e).partition(" (")[0])
