#!/usr/bin/env python3
"""Starts the server and misbehaves: slow, huge, broken and rude clients.

    swift build && Tests/Probes/probe.py [.build/debug/yizhan [PROBE…]]

Asserts that each is told so by a 4xx, that others are served meanwhile, and that memory stays
flat. Needs Python 3.9 or later and, for TLS, the openssl program; nothing else. Takes a minute.
"""

import contextlib
import gzip
import json
import os
import pathlib
import re
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEADLINE = 3  # seconds a request may take to arrive, as the server is started here
NEAREST = "/nearest?lon=108.9422&lat=34.2611&limit=3"


class Server:
    """The program under test, on a free port."""

    def __init__(self, program, *options):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = tempfile.TemporaryFile("w+")
        command = [program, "serve", "--sample", str(ROOT / "geodata"), "--port", str(self.port),
                   "--request-timeout", str(DEADLINE), *options]
        self.process = subprocess.Popen(command, stderr=self.log)

    def wait(self, scheme="http", context=None):
        url = f"{scheme}://127.0.0.1:{self.port}/health/ready"
        for _ in range(300):
            with contextlib.suppress(OSError):
                return json.load(urllib.request.urlopen(url, timeout=5, context=context))
            time.sleep(0.1)
        raise AssertionError("the server does not become ready: " + self.errors())

    def errors(self):
        self.log.seek(0)
        return self.log.read()

    def connect(self, timeout=30):
        return socket.create_connection(("127.0.0.1", self.port), timeout=timeout)

    def memory(self):
        text = pathlib.Path(f"/proc/{self.process.pid}/statm").read_text()
        return int(text.split()[1]) * os.sysconf("SC_PAGESIZE")

    def metrics(self):
        return self.get("/metrics")[1].decode()

    def get(self, path, headers=None):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers or {})
        with urllib.request.urlopen(request, timeout=20) as answer:
            return answer, answer.read()

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(20)
        assert status == 0, f"the server ended with {status}"


def read_all(sock):
    """Everything until the server closes."""
    data = b""
    with contextlib.suppress(ConnectionResetError):
        while piece := sock.recv(65536):
            data += piece
    return data


def answers(data):
    """The answers in a byte stream, as (status, headers, body)."""
    found = []
    while data:
        head, _, rest = data.partition(b"\r\n\r\n")
        lines = head.decode("latin-1").split("\r\n")
        headers = {k.lower(): v for k, v in (line.split(": ", 1) for line in lines[1:])}
        length = int(headers.get("content-length", 0))
        found.append((int(lines[0].split()[1]), headers, rest[:length]))
        data = rest[length:]
    return found


def ask(server, request, shut=False):
    """Sends bytes as they are and returns the answers."""
    with server.connect() as sock:
        with contextlib.suppress(BrokenPipeError, ConnectionResetError):
            sock.sendall(request)
        if shut:
            sock.shutdown(socket.SHUT_WR)
        return answers(read_all(sock))


def expect_problem(found, *statuses):
    assert len(found) >= 1, "no answer"
    status, headers, body = found[-1]
    assert status in statuses, f"{status} instead of {statuses}"
    assert headers["content-type"] == "application/problem+json", headers
    assert json.loads(body)["status"] == status
    assert headers["x-content-type-options"] == "nosniff"


class Bystander(threading.Thread):
    """Another client, that asks all the time while the others misbehave."""

    def __init__(self, server):
        super().__init__(daemon=True)
        self.server, self.times, self.failures, self.done = server, [], [], threading.Event()

    def run(self):
        while not self.done.is_set():
            start = time.monotonic()
            try:
                answer, body = self.server.get(NEAREST)
                assert answer.status == 200 and json.loads(body)["features"]
            except Exception as error:  # whatever it is, it is reported
                self.failures.append(repr(error))
            self.times.append(time.monotonic() - start)
            time.sleep(0.02)

    def finish(self):
        self.done.set()
        self.join()
        assert not self.failures, self.failures[:3]
        self.times.sort()
        return (f"{len(self.times)} others served meanwhile, median "
                f"{self.times[len(self.times) // 2] * 1000:.1f} ms, slowest {self.times[-1] * 1000:.0f} ms")


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
    assert max(ends) <= DEADLINE + 0.5, f"closed after {max(ends):.2f} s"
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
    for request in (b"GET / HTTP/1.1\r\nX: " + b"a" * 100_000 + b"\r\n\r\n",
                    b"GET / HTTP/1.1\r\n" + b"X: %b\r\n" % (b"a" * 8_000) * 10 + b"\r\n",
                    b"GET / HTTP/1.1\r\n" + b"X: 1\r\n" * 5_000 + b"\r\n",
                    b"GET /" + b"a" * 100_000 + b" HTTP/1.1\r\n\r\n"):
        expect_problem(ask(server, request), 431)
    expect_problem(ask(server, b"GET /" + b"a" * 9_000 + b" HTTP/1.1\r\nConnection: close\r\n\r\n"), 414)


def big_body(server):
    head = b"GET / HTTP/1.1\r\nHost: a\r\n"
    expect_problem(ask(server, head + b"Content-Length: 100000000000\r\n\r\n"), 413)
    expect_problem(ask(server, head + b"Content-Length: 20000000\r\n\r\n" + b"a" * 20_000_000), 413)
    chunk = b"10000\r\n" + b"a" * 0x10000 + b"\r\n"
    expect_problem(ask(server, head + b"Transfer-Encoding: chunked\r\n\r\n" + chunk * 300), 413)
    small = head + b"Connection: close\r\nContent-Length: 5\r\n\r\nhello"
    assert ask(server, small)[0][0] == 200
    two = ask(server, b"GET / HTTP/1.1\r\nContent-Length: 5\r\n\r\nhello" + small)
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
                    b"\r\n\r\n\r\nGET\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", b"BREW / HTTP/1.1\r\n\r\n",
                    b"GET / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
                    b"GET / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
                    b"GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nZZ\r\n",
                    b"GET / HTTP/1.1\r\nBad Header: 1\r\n\r\n", b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"):
        expect_problem(ask(server, request, shut=True), 400, 404, 405)
    import random
    seed = random.randrange(1 << 32)
    source = random.Random(seed)
    for _ in range(100):
        found = ask(server, source.randbytes(source.randrange(1, 3_000)), shut=True)
        for status, _, _ in found:
            assert 400 <= status < 500, f"{status}, seed {seed}"


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
    """A client that asks for much and reads nothing does not hold others up."""
    request = b"GET /collections/stations/items?limit=1000 HTTP/1.1\r\nHost: a\r\n\r\n"
    sockets = [server.connect() for _ in range(50)]
    for sock in sockets:
        with contextlib.suppress(OSError):
            sock.settimeout(1)
            sock.sendall(request * 100)
    time.sleep(2)
    for sock in sockets:
        sock.close()


def compressed(server):
    answer, body = server.get("/collections/stations/items", {"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in answer.headers["Vary"]
    plain, text = server.get("/collections/stations/items")
    assert plain.headers["Content-Encoding"] is None
    assert gzip.decompress(body) == text
    assert plain.headers["ETag"] == answer.headers["ETag"]
    return f"{len(text)} bytes in {len(body)}"


def encrypted(program):
    if not shutil.which("openssl"):
        return "skipped: no openssl here"
    with tempfile.TemporaryDirectory() as folder:
        cert, key = f"{folder}/cert.pem", f"{folder}/key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-addext",
                        "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
                       check=True, capture_output=True)
        server = Server(program, "--tls-cert", cert, "--tls-key", key)
        context = ssl.create_default_context(cafile=cert)
        try:
            server.wait("https", context)
            url = f"https://127.0.0.1:{server.port}/"
            with urllib.request.urlopen(url, context=context) as answer:
                assert "max-age" in answer.headers["Strict-Transport-Security"]
                links = json.load(answer)["links"]
                assert all(link["href"].startswith(f"https://127.0.0.1:{server.port}/")
                           for link in links), links
            # Plain words on an encrypted port, and a handshake that never ends.
            with server.connect() as sock:
                sock.sendall(b"GET / HTTP/1.1\r\n\r\n")
                read_all(sock)
            with server.connect() as sock:
                secure = context.wrap_socket(sock, server_hostname="127.0.0.1")
                secure.sendall(b"GET / HT")
                start = time.monotonic()
                expect_problem(answers(read_all(secure)), 408)
                assert time.monotonic() - start < DEADLINE + 0.5
        finally:
            server.stop()


def limited(program):
    server = Server(program, "--rate-limit", "30", "--trusted-proxy", "127.0.0.0/8")
    try:
        server.wait()
        statuses = []
        for number in range(40):
            request = (b"GET /collections HTTP/1.1\r\nConnection: close\r\nX-Forwarded-For: 192.0.2.7\r\n"
                       b"X-Forwarded-Proto: https\r\nX-Forwarded-Host: yizhan.example\r\n\r\n")
            status, headers, body = ask(server, request)[-1]
            statuses.append(status)
            if status == 200:
                assert b'"https://yizhan.example/collections' in body, body
            else:
                expect_problem([(status, headers, body)], 429)
                assert 1 <= int(headers["retry-after"]) <= 2, headers
        assert statuses[:30] == [200] * 30 and 429 in statuses[30:], statuses
        other = b"GET /collections HTTP/1.1\r\nConnection: close\r\nX-Forwarded-For: 192.0.2.8\r\n\r\n"
        assert ask(server, other)[-1][0] == 200
        return f"{statuses.count(429)} of 40 refused at 30 a minute"
    finally:
        server.stop()


def main():
    program = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/debug/yizhan")
    chosen = sys.argv[2:]
    server = Server(program)
    try:
        server.wait()
        for _ in range(50):
            server.get(NEAREST)
        before = server.memory()
        bystander = Bystander(server)
        bystander.start()
        for probe in (compressed, drip_head, drip_body, drip_chunks, big_header, big_body, bad_encoding,
                      path_traversal, garbage, pipelining, half_close, slow_reader):
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
        failed = [line for line in re.findall(r'.*status="5\d\d".*', metrics)
                  if 'route="/health/ready"' not in line]
        assert not failed, f"answered: {failed}\n{server.errors()[-3000:]}"
        assert "yizhan_connections 1\n" in metrics, "connections are left over"
    finally:
        server.stop()
    for probe in (encrypted, limited):
        print(f"{probe.__name__}: {probe(program) or 'ok'}", flush=True)
    print("all is well")


if __name__ == "__main__":
    main()
