# aiohttp.client_exceptions.py - what can go wrong with a request of aiohttp.
import asyncio


class ClientError(Exception):
    pass


class ClientResponseError(ClientError):
    def __init__(self, request_info, history, *, code=None, status=None,
                 message="", headers=None):
        self.request_info, self.history = request_info, history
        self.status = status if status is not None else code or 0
        self.message, self.headers = message, headers
        self.args = request_info, history

    def __str__(self):
        return "%s, message=%r, url=%r" % (self.status, self.message,
                                           self.request_info.real_url)

    def __repr__(self):
        text = "%r, %r" % (self.request_info, self.history)
        if self.status != 0:
            text += ", status=%r" % self.status
        if self.message != "":
            text += ", message=%r" % self.message
        if self.headers is not None:
            text += ", headers=%r" % self.headers
        return "%s(%s)" % (type(self).__name__, text)


class ContentTypeError(ClientResponseError):
    pass


class WSServerHandshakeError(ClientResponseError):
    pass


class ClientHttpProxyError(ClientResponseError):
    pass


class TooManyRedirects(ClientResponseError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientOSError(ClientConnectionError, OSError):
    pass


class ClientConnectorError(ClientOSError):
    def __init__(self, connection_key, os_error):
        self._conn_key, self._os_error = connection_key, os_error
        super().__init__(os_error.errno, os_error.strerror)
        self.args = connection_key, os_error

    os_error = property(lambda self: self._os_error)
    host = property(lambda self: self._conn_key.host)
    port = property(lambda self: self._conn_key.port)
    ssl = property(lambda self: self._conn_key.ssl)

    def __str__(self):
        return "Cannot connect to host %s:%s ssl:%s [%s]" % (
            self.host, self.port, "default" if self.ssl is None else self.ssl,
            self.strerror)


class ClientProxyConnectionError(ClientConnectorError):
    pass


class ClientSSLError(ClientConnectorError):
    pass


class ClientConnectorSSLError(ClientSSLError):
    pass


class ClientConnectorCertificateError(ClientSSLError):
    pass


class ServerConnectionError(ClientConnectionError):
    pass


class ServerDisconnectedError(ServerConnectionError):
    def __init__(self, message=None):
        self.message = "Server disconnected" if message is None else message
        self.args = self.message,


class ServerTimeoutError(ServerConnectionError, asyncio.TimeoutError):
    pass


# Newer versions tell these apart.
ConnectionTimeoutError = SocketTimeoutError = ServerTimeoutError


class ServerFingerprintMismatch(ServerConnectionError):
    pass


class ClientPayloadError(ClientError):
    pass


class InvalidURL(ClientError, ValueError):
    def __init__(self, url):
        super().__init__(url)

    @property
    def url(self):
        return self.args[0]

    def __repr__(self):
        return "<%s %s>" % (type(self).__name__, self.url)
