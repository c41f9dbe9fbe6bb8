"""The server under test, and what asks it."""

import contextlib
import json
import os
import pathlib
import signal
import socket
import subprocess
import tempfile
import threading
import time
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEADLINE = 3  # seconds a request may take to arrive, as the server is started here
NEAREST = "/nearest?lon=108.9422&lat=34.2611&limit=3"


class Server:
    """The program under test, on a free port."""

    def __init__(self, program, *options, environment=None, database=None):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.log = tempfile.TemporaryFile("w+")
        data = ["--db", database] if database else ["--sample", str(ROOT / "geodata")]
        command = [program, "serve", *data, "--port", str(self.port),
                   "--request-timeout", str(DEADLINE), *options]
        self.process = subprocess.Popen(command, stderr=self.log, env={**os.environ, **(environment or {})})

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

    def stop(self, expected=0):
        self.process.send_signal(signal.SIGTERM)
        status = self.process.wait(20)
        assert status == expected, f"the server ended with {status}: {self.errors()[-1000:]}"


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
