#!/usr/bin/env python3
"""Starts the server and misbehaves: slow, huge, broken and rude clients.

    swift build && Tests/Probes/probe.py [.build/debug/yizhan [PROBE…]]

Asserts that each is told so by a 4xx, that others are served meanwhile, that memory stays bounded,
and that the service stops as it should. Needs Python 3.9 or later and, for TLS, the openssl program;
nothing else. Takes a minute and a half.
"""

import contextlib
import gzip
import json
import random
import re
import socket
import sys
import time

from databases import edited, exchanged, extended, full, overwritten, unreadable
from server import DEADLINE, NEAREST, ROOT, Bystander, Server, answers, ask, expect_problem
from services import audited, crowded, encrypted, limited, stopped, supervised, unread
from smuggling import smuggling


def slow_connections(server, count, drip, first):
    """Opens connections that drip bytes, and measures when the server ends them."""
    begun = time.monotonic()
    sockets = []
    for _ in range(count):
        sock = server.connect()
        sock.sendall(first)
        sockets.append((sock, time.monotonic()))
    ends, statuses, open_ones = [], [], {sock: start for sock, start in sockets}
    for sock, _ in sockets:
        sock.setblocking(False)
    received = {sock: b"" for sock, _ in sockets}
    while open_ones and time.monotonic() - begun < 4 * DEADLINE + 10:
        for sock, start in list(open_ones.items()):
            try:
                piece = sock.recv(65536)
                received[sock] += piece
                if piece:
                    continue
            except BlockingIOError:
                with contextlib.suppress(OSError):
                    sock.send(drip)
                continue
            except ConnectionResetError:
                pass
            ends.append(time.monotonic() - start)
            statuses.append(answers(received[sock]))
            sock.close()
            del open_ones[sock]
        time.sleep(0.05)
    assert not open_ones, f"{len(open_ones)} of {count} connections are still open"
    for found in statuses:
        expect_problem(found, 408)
    assert max(ends) <= DEADLINE + 3, f"closed after {max(ends):.2f} s"
    assert min(ends) >= DEADLINE - 0.5, f"closed after {min(ends):.2f} s already"
    return f"all closed with 408 after {min(ends):.2f} to {max(ends):.2f} s"


def drip_head(server):
    return slow_connections(server, 200, b"x", b"GET / HTTP/1.1\r\nHost: a\r\nX: ")


def drip_body(server):
    head = b"GET /nearest?lon=1&lat=1 HTTP/1.1\r\nHost: a\r\nContent-Length: 9000\r\n\r\n"
    return slow_connections(server, 200, b"x", head)


def drip_chunks(server):
    head = b"POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
    return slow_connections(server, 50, b"1\r\nx\r\n", head)


def big_header(server):
    for request in (b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
                    b"GET / HTTP/1.1\r\n" + b"X: %b\r\n" % (b"a" * 8_000) * 10 + b"\r\n",
                    b"GET / HTTP/1.1\r\n" + b"X: 1\r\n" * 5_000 + b"\r\n",
                    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n"):
        expect_problem(ask(server, request), 431)
    expect_problem(ask(server, b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"), 414)


def big_body(server):
    head = b"GET / HTTP/1.1\r\nHost: a\r\n"
    expect_problem(ask(server, head + b"Content-Length: 100000000000\r\n\r\n"), 413)
    expect_problem(ask(server, head + b"Content-Length: 20000000\r\n\r\n" + b"a" * 20_000_000), 413)
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    expect_problem(ask(server, head + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 300), 413)
    small = head + b"Connection: close\r\nContent-Length: 5\r\n\r\nhello"
    assert ask(server, small)[0][0] == 200
    two = ask(server, b"GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\nhello" + small)
    assert [status for status, _, _ in two] == [200, 200]


def bad_encoding(server):
    close = b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    for path in (b"/\xff\xfe", "/站".encode(), b"/%ff", b"/%", b"/nearest?lon=%zz",
                 "/nearest?lon=１&lat=２".encode()):
        expect_problem(ask(server, b"GET " + path + close), 400)


def path_traversal(server):
    close = b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    for path in (b"/../etc/passwd", b"/..%2f..%2fetc%2fpasswd", b"/%2e%2e/%2e%2e/etc/passwd",
                 b"/s/../../etc/passwd", b"/assets/..%5c..%5cetc/passwd", b"/....//etc/passwd",
                 b"//etc/passwd", b"/collections/stations/items/..%2f..%2f..%2fetc%2fpasswd",
                 b"/%00", b"/nearest/%00/../../etc/passwd"):
        found = ask(server, b"GET " + path + close)
        assert 400 <= found[-1][0] < 500, (path, found[-1][0])
        assert b"root:" not in found[-1][2]


def garbage(server):
    for request in (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03" + bytes(500), bytes(5_000),
                    b"\r\n\r\n\r\nGET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"):
        expect_problem(ask(server, request, shut=True), 400, 404, 405)
    seed = random.randrange(1 << 32)
    source = random.Random(seed)
    for _ in range(100):
        found = ask(server, source.randbytes(source.randrange(1, 3_000)), shut=True)
        for status, _, _ in found:
            assert 400 <= status < 500, f"{status}, seed {seed}"


def hosts(server):
    """Links begin with a host that the service is called by, or with the path."""
    def first_link(fields, target=b"/collections"):
        found = ask(server, b"GET " + target + b" HTTP/1.1\r\n" + fields + b"Connection: close\r\n\r\n")
        assert found[-1][0] == 200, found
        return json.loads(found[-1][2])["links"][0]["href"]
    own = f"127.0.0.1:{server.port}"
    assert first_link(f"Host: {own}\r\n".encode()) == f"http://{own}/collections"
    assert first_link(b"Host: evil.example\r\n") == "/collections"
    assert first_link(b"Host: evil.example\r\n", f"http://{own}/collections".encode()) == f"http://{own}/collections"
    assert first_link(f"Host: {own}\r\n".encode(), b"http://evil.example/collections") == "/collections"
    assert first_link(b"Host: a\r\nX-Forwarded-Host: evil.example\r\n") == "/collections"
    for fields in (b"", b"Host: a\r\nHost: b\r\n", b"Host: a/b@c\r\n"):
        expect_problem(ask(server, b"GET / HTTP/1.1\r\n" + fields + b"\r\n"), 400)
    found = ask(server, b"BREW / HTTP/1.1\r\nHost: a\r\n\r\n")
    expect_problem(found, 501)
    assert found[-1][1]["allow"] == "GET, HEAD, OPTIONS"
    for path in (b"/", b"/nearest", b"/nothing", b"/assets/page.js"):
        found = ask(server, b"DELETE " + path + b" HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
        expect_problem(found, 405)
        assert found[-1][1]["allow"] == "GET, HEAD, OPTIONS"
    old = ask(server, b"GET /health/live HTTP/1.0\r\n\r\n")
    assert [status for status, _, _ in old] == [200]


def pipelining(server):
    one = b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n"
    last = b"GET /health/ready HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"
    found = ask(server, one * 300 + last)
    assert [status for status, _, _ in found] == [200] * 301
    # What is refused comes behind the answers that are due before it.
    found = ask(server, one * 20 + b"BROKEN\r\n\r\n")
    assert [status for status, _, _ in found] == [200] * 20 + [400]


def half_close(server):
    found = ask(server, b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n", shut=True)
    assert [status for status, _, _ in found] == [200]
    expect_problem(ask(server, b"GET /health/live HT", shut=True), 400)
    assert ask(server, b"", shut=True) == []


def slow_reader(server):
    """Clients that ask for much and read nothing neither hold others up nor fill the memory."""
    request = b"GET /collections/stations/items?limit=1000 HTTP/1.1\r\nHost: a\r\n\r\n"
    before = server.memory()
    sockets = []
    for _ in range(80):
        sock = server.connect()
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
        with contextlib.suppress(OSError):
            sock.settimeout(1)
            sock.sendall(request * 100)
        sockets.append(sock)
    time.sleep(2)
    grown = server.memory() - before
    for sock in sockets:
        sock.close()
    assert grown < 100e6, f"{grown / 1e6:.0f} MB more"
    return f"80 of them cost {max(0, grown) / 1e6:.0f} MB"


def compressed(server):
    answer, body = server.get("/collections/stations/items", {"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    plain, text = server.get("/collections/stations/items")
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == text
    assert plain.headers["ETag"] == answer.headers["ETag"]
    return f"{len(text)} bytes in {len(body)}"


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/debug/yizhan")
    chosen = sys.argv[2:]
    server = Server(program, "--max-connections-per-client", "600")
    begun = time.monotonic()
    try:
        server.wait()
        for _ in range(50):
            server.get(NEAREST)
        before = server.memory()
        bystander = Bystander(server)
        bystander.start()
        for probe in (compressed, drip_head, drip_body, drip_chunks, big_header, big_body, bad_encoding,
                      path_traversal, garbage, smuggling, hosts, pipelining, half_close, slow_reader):
            if chosen and probe.__name__ not in chosen:
                continue
            print(f"{probe.__name__}: {probe(server) or 'ok'}", flush=True)
        print(bystander.finish())
        server.get("/health/ready")
        time.sleep(1)
        after = server.memory()
        print(f"memory: {before / 1e6:.0f} MB before, {after / 1e6:.0f} MB after")
        assert after - before < 60e6, "memory grew"
        metrics = server.metrics()
        # Only whether it is ready was ever asked in vain, before it was.
        # What nobody implements, and what there was no memory for, was refused with a word of its own.
        failed = [line for line in re.findall(r'.*status="5\d\d".*', metrics)
                  if 'route="/health/ready"' not in line and 'status="501"' not in line
                  and 'route="/collections/stations/items"' not in line]
        assert not failed, f"answered: {failed}\n{server.errors()[-3000:]}"
        assert "yizhan_connections 1\n" in metrics, "connections are left over"
    finally:
        server.stop()
    for probe in (encrypted, limited, crowded, unread, audited, stopped, supervised, edited, overwritten,
                  exchanged, extended, unreadable, full):
        if chosen and probe.__name__ not in chosen:
            continue
        print(f"{probe.__name__}: {probe(program) or 'ok'}", flush=True)
    print(f"all is well, after {time.monotonic() - begun:.0f} s")


if __name__ == "__main__":
    main()
