"""Requests that hide other requests."""

from server import ask


def smuggling(server):
    """Requests on whose end two readers might not agree: never is what is hidden in them answered."""
    hidden = b"GET /health/live HTTP/1.1\r\nHost: hidden\r\n\r\n"
    chunks, host = b"0\r\n\r\n", b"Host: a\r\n"
    post = b"POST / HTTP/1.1\r\n" + host

    def lengths():
        for value in (b"5, 5", b"5,5", b"+5", b"-5", b"0x5", b"5 5", b"5;q=1", b"5.0", b"1e1", b"", b" ", b"a",
                      b"99999999999999999999999", b"\x0b5", b"5\x00", b'"5"', "５".encode()):
            yield post + b"Content-Length: " + value + b"\r\n\r\n" + hidden
        for one, two in ((b"0", b"5"), (b"5", b"0"), (b"5", b"5"), (b"0", b"0")):
            yield post + b"Content-Length: %b\r\nContent-Length: %b\r\n\r\n" % (one, two) + hidden

    def both():
        for coding in (b"Transfer-Encoding: chunked", b"transfer-encoding: chunked", b"Transfer-Encoding:chunked",
                       b"Transfer-Encoding: Chunked", b"Transfer-Encoding:\tchunked"):
            for length in (b"Content-Length: 5", b"Content-Length: 0", b"Content-Length: 500"):
                yield post + length + b"\r\n" + coding + b"\r\n\r\n" + chunks + hidden
                yield post + coding + b"\r\n" + length + b"\r\n\r\n" + chunks + hidden

    def codings():
        for value in (b"identity", b"gzip", b"gzip, chunked", b"chunked, gzip", b"chunked, chunked", b"xchunked",
                      b"chunked;q=1", b"chunked\x00", b'"chunked"', b"chunked,", b",chunked", b"chu nked", b"\x0bchunked",
                      b"chunked\r\nTransfer-Encoding: chunked", b"chunked\r\nTransfer-Encoding: identity",
                      b"identity\r\nTransfer-Encoding: chunked", b"\r\n chunked"):
            yield post + b"Transfer-Encoding: " + value + b"\r\n\r\n" + chunks + hidden
        yield b"POST / HTTP/1.0\r\n" + host + b"Transfer-Encoding: chunked\r\n\r\n" + chunks + hidden
        yield b"POST / HTTP/1.0\r\nConnection: keep-alive\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks + hidden

    def fields():
        for field in (b"Transfer-Encoding : chunked", b" Transfer-Encoding: chunked", b"Transfer-Encoding\t: chunked",
                      b"Content-Length : 5", b" Content-Length: 5", b"X: a\r\n Content-Length: 5", b"X: a\r\n\tb",
                      b"X: a\rContent-Length: 5", b"X: a\x00b", b"X\x00: a", b": a", b"X", b"Transfer-Encoding", b"X: \x7f",
                      b"(X): a", b"X: a\nTransfer-Encoding : chunked"):
            yield post + field + b"\r\n\r\n" + chunks + hidden

    def bodies():
        head = post + b"Transfer-Encoding: chunked\r\n\r\n"
        for body in (b"g\r\n", b"-1\r\n", b"+1\r\na\r\n", b"0x1\r\na\r\n", b"1\r\nab\r\n", b"1\r\na", b" 1\r\na\r\n",
                     b"1\na\n", b"1\r\na\n0\n\n", b"FFFFFFFFFFFFFFFFF\r\n", b"8000000000000000\r\n",
                     b"\r\n", b"1;\x00\r\na\r\n", b"1;a\nb\r\na\r\n", b"1 \r\na\r\n", b"0\r\nX : a\r\n\r\n",
                     b"0\r\n x\r\n\r\n", b"0\r\n\rX"):
            yield head + body + hidden

    def targets():
        for line in (b"GET /\x00 HTTP/1.1", b"GET / HTTP/1.1 ", b"GET / HTTP/1.10", b"GET\t/ HTTP/1.1",
                     b"GET / HTTP/1", b"GET / http/1.1", b"GET /", b" GET / HTTP/1.1", b"GET http://a@b/ HTTP/1.1",
                     b"GET ftp://a/ HTTP/1.1", b"GET * HTTP/1.1", b"GET a:80 HTTP/1.1"):
            yield line + b"\r\n" + host + b"\r\n" + hidden

    # Chunks in a form that is allowed are read to their end, and what follows is a request.
    fair = [post + b"Transfer-Encoding: chunked\r\n\r\n" + body
            for body in (chunks, b"1\r\na\r\n" + chunks, b"1;a=b\r\na\r\n" + chunks, b'1;a="b"\r\na\r\n' + chunks,
                         b"0\r\nX: a\r\n\r\n", b"000001\r\na\r\n" + chunks)]
    for request in fair:
        found = ask(server, request + b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        assert [status for status, _, _ in found] == [405, 200], (request, found)
    count = 0
    for kind in (lengths, both, codings, fields, bodies, targets):
        for request in kind():
            found = ask(server, request, shut=True)
            assert len(found) >= 1, request
            for status, headers, body in found:
                assert status >= 400 and b'"live"' not in body, (request, found)
            assert found[-1][1].get("connection") == "close", (request, found)
            count += 1
    return f"{count} variants refused, {len(fair)} read to their end"
