# aiohttp.py - requests that coroutines wait for: the names of the package.
#
# Behaviour and messages are those of Debian 12's aiohttp 3.8.4.
from aiohttp.client import (BasicAuth, ClientSession, ClientTimeout, CookieJar,
                            DummyCookieJar, request)
from aiohttp.client_exceptions import (
    ClientConnectionError, ClientConnectorCertificateError,
    ClientConnectorError, ClientConnectorSSLError, ClientError,
    ClientHttpProxyError, ClientOSError, ClientPayloadError,
    ClientProxyConnectionError, ClientResponseError, ClientSSLError,
    ConnectionTimeoutError, ContentTypeError, InvalidURL,
    ServerConnectionError, ServerDisconnectedError, ServerFingerprintMismatch,
    ServerTimeoutError, SocketTimeoutError, TooManyRedirects,
    WSServerHandshakeError)
from aiohttp.client_reqrep import (ClientResponse, FormData, HttpVersion,
                                   RequestInfo, StreamReader)
from aiohttp.connector import BaseConnector, TCPConnector

__version__ = "3.8.4"
HttpVersion10 = HttpVersion(1, 0)
HttpVersion11 = HttpVersion(1, 1)
