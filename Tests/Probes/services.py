"""What needs a server of its own: with encryption, with limits, and its end."""

import contextlib
import json
import pathlib
import random
import re
import shutil
import signal
import socket
import ssl
import subprocess
import tempfile
import time
import urllib.request

from server import DEADLINE, Server, answers, ask, expect_problem, read_all


def agreements(server, key):
    """TLS 1.2 and 1.3 with forward secrecy are agreed on, and the server itself refuses the rest."""
    for version, cipher, is_right in (("-tls1", "DEFAULT", False), ("-tls1_1", "DEFAULT", False),
                                      ("-tls1_2", f"ECDHE-{key}-AES128-SHA", False),
                                      ("-tls1_2", f"ECDHE-{key}-AES128-SHA256", False),
                                      ("-tls1_2", "AES128-SHA", False), ("-tls1_2", "AES128-GCM-SHA256", False),
                                      ("-tls1_2", f"ECDHE-{key}-AES128-GCM-SHA256", True),
                                      ("-tls1_3", "DEFAULT", True)):
        done = subprocess.run(["openssl", "s_client", "-connect", f"127.0.0.1:{server.port}", version,
                               "-cipher", cipher + ":@SECLEVEL=0"], stdin=subprocess.DEVNULL,
                              capture_output=True, text=True, timeout=20)
        agreed = "Cipher is (NONE)" not in done.stdout and "Cipher is" in done.stdout
        assert agreed == is_right, (key, version, cipher, done.stdout)
        # Not only this client, which may know none of it, but the server says no.
        assert is_right or "alert" in done.stderr, (key, version, cipher, done.stderr)


def encrypted(program):
    if not shutil.which("openssl"):
        return "skipped: no openssl here"
    with tempfile.TemporaryDirectory() as folder:
        cert, key = f"{folder}/cert.pem", f"{folder}/key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt",
                        "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=localhost", "-addext",
                        "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", cert],
                       check=True, capture_output=True)
        for bits in (1024, 2048):
            subprocess.run(["openssl", "req", "-x509", "-newkey", f"rsa:{bits}", "-nodes", "-subj", "/CN=localhost",
                            "-keyout", f"{folder}/key-{bits}.pem", "-out", f"{folder}/cert-{bits}.pem"],
                           check=True, capture_output=True)
        refused = subprocess.run([program, "serve", "--sample", "--tls-cert", f"{folder}/cert-1024.pem",
                                  "--tls-key", f"{folder}/key-1024.pem"], capture_output=True, text=True, timeout=20)
        assert refused.returncode == 65 and "RSA with 1024 bits" in refused.stderr, refused
        # Old versions, and keys that could be worked out afterwards, which only an RSA key would allow.
        server = Server(program, "--tls-cert", f"{folder}/cert-2048.pem", "--tls-key", f"{folder}/key-2048.pem")
        try:
            server.wait("https", ssl._create_unverified_context())
            agreements(server, "RSA")
        finally:
            server.stop()
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
            agreements(server, "ECDSA")
            # Plain words on an encrypted port, and a handshake that never ends.
            with server.connect() as sock:
                sock.sendall(b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")
                read_all(sock)
            with server.connect() as sock:
                secure = context.wrap_socket(sock, server_hostname="127.0.0.1")
                secure.sendall(b"GET / HT")
                start = time.monotonic()
                expect_problem(answers(read_all(secure)), 408)
                assert time.monotonic() - start < DEADLINE + 3
        finally:
            server.stop()


def limited(program):
    server = Server(program, "--rate-limit", "30", "--trusted-proxy", "127.0.0.0/8",
                    "--allowed-host", "yizhan.example")
    try:
        server.wait()
        statuses = []
        for number in range(40):
            request = (b"GET /collections HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: 192.0.2.7\r\n"
                       b"X-Forwarded-Proto: https\r\nX-Forwarded-Host: yizhan.example\r\n\r\n")
            status, headers, body = ask(server, request)[-1]
            statuses.append(status)
            if status == 200:
                assert b'"https://yizhan.example/collections' in body, body
            else:
                expect_problem([(status, headers, body)], 429)
                assert 1 <= int(headers["retry-after"]) <= 2, headers
        assert statuses[:30] == [200] * 30 and 429 in statuses[30:], statuses
        other = b"GET /collections HTTP/1.1\r\nHost: a\r\nConnection: close\r\nX-Forwarded-For: 192.0.2.8\r\n\r\n"
        assert ask(server, other)[-1][0] == 200
        return f"{statuses.count(429)} of 40 refused at 30 a minute"
    finally:
        server.stop()


def crowded(program):
    """A client that takes all connections gets its share; others, and who asks for the health, get in."""
    server = Server(program, "--max-connections-per-client", "20", "--rate-limit", "50")
    try:
        server.wait()
        held = [server.connect(5) for _ in range(20)]
        time.sleep(0.3)
        statuses = [ask(server, b"GET / HTTP/1.1\r\nHost: a\r\n\r\n")[-1][0] for _ in range(5)]
        assert statuses == [429] * 5, statuses
        flood = [server.connect(5) for _ in range(300)]
        assert ask(server, b"GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n")[-1][0] == 200
        with socket.create_connection(("127.0.0.1", server.port), 5, ("127.0.0.2", 0)) as sock:
            sock.sendall(b"GET /nearest?lon=1&lat=1 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            assert answers(read_all(sock))[-1][0] == 200
        for sock in flood:
            expect_problem(answers(read_all(sock)), 429)
            sock.close()
        # What is no request counts as one, and who goes on is hung up on.
        for sock in held[1:]:
            sock.close()
        held[0].sendall(b"GET /nearest?lon=1&lat=1 HTTP/1.1\r\nHost: a\r\n\r\n" * 60)
        kept = [status for status, _, _ in answers(read_all(held[0]))]
        assert kept.count(429) == 5 and kept[-1] == 429, kept
        assert ask(server, b"BROKEN\r\n\r\n")[-1][0] == 429
        assert ask(server, b"GET /health/live HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")[-1][0] == 200
        return "others get in"
    finally:
        server.stop()


def many_stations(folder):
    """A list that makes answers of some megabytes."""
    source = random.Random(1)
    lines = ["code,name,lon,lat,address"]
    for number in range(1_000):
        lines.append(f"C{number},驿站{number},{107.7 + source.random() * 2:.5f},{33.7 + source.random():.5f},"
                     + "某路" * 200)
    path = pathlib.Path(folder, "list.csv")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def stopped(program):
    """What is under way is delivered to its end, and the exit status says whether it was."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/a.gpkg"
        subprocess.run([program, "import", str(many_stations(folder)), "--crs", "wgs84", "--db", database],
                       check=True, capture_output=True)
        request = b"GET /collections/stations/items?limit=1000 HTTP/1.1\r\nHost: a\r\n\r\n"
        for limit, expected in ((15, 0), (1, 74)):
            server = Server(program, "--stop-timeout", str(limit), database=database)
            server.wait()
            with socket.socket() as sock:
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
                sock.settimeout(20)
                sock.connect(("127.0.0.1", server.port))
                sock.sendall(request)
                data = sock.recv(1_000)
                time.sleep(0.3)
                server.process.send_signal(signal.SIGTERM)
                time.sleep(0.3 if expected == 0 else 1.5)
                data += read_all(sock)
                status = server.process.wait(20)
            assert status == expected, f"{status} instead of {expected}: {server.errors()[-800:]}"
            head, _, body = data.partition(b"\r\n\r\n")
            length = int(re.search(rb"(?i)content-length: (\d+)", head)[1])
            assert (len(body) == length) == (expected == 0), f"{len(body)} of {length} bytes"
            assert ("1 answer was" in server.errors() or "an answer was" in server.errors()) == (expected != 0)
    return f"{length} bytes delivered after SIGTERM"


def unread(program):
    """Answers of megabytes that many clients do not read take the memory they may, and others are served."""
    with tempfile.TemporaryDirectory() as folder:
        database = f"{folder}/a.gpkg"
        subprocess.run([program, "import", str(many_stations(folder)), "--crs", "wgs84", "--db", database],
                       check=True, capture_output=True)
        server = Server(program, "--unread-memory", "16", "--max-connections-per-client", "600",
                        "--max-connections", "600", database=database)
        sockets = []
        try:
            server.wait()
            size = len(server.get("/collections/stations/items?limit=1000")[1])
            before = server.memory()
            request = b"GET /collections/stations/items?limit=1000 HTTP/1.1\r\nHost: a\r\n\r\n"
            for number in range(200):
                sock = socket.socket()
                sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4_096)
                sock.bind((f"127.0.1.{number + 1}", 0))
                sock.connect(("127.0.0.1", server.port))
                sock.sendall(request * 2)
                sockets.append(sock)
            deadline, grown = time.monotonic() + 5, 0
            while time.monotonic() < deadline:
                assert server.get("/nearest?lon=108.9&lat=34.2&limit=1")[0].status == 200
                grown = max(grown, server.memory() - before)
                time.sleep(0.05)
            # What the answers would take together, and far more than they may.
            assert 200 * size > 200e6, size
            assert grown < 120e6, f"{grown / 1e6:.0f} MB more"
        finally:
            for sock in sockets:
                sock.close()
            server.stop()
        return f"{200 * size / 1e6:.0f} MB of answers cost {grown / 1e6:.0f} MB"


def audited(program):
    """A client that asks for audits all the time keeps no other from theirs."""
    server = Server(program)
    flood = []
    try:
        server.wait()
        for radius in range(2_000, 2_012):
            sock = server.connect()
            sock.sendall(f"GET /coverage?radius={radius} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n".encode())
            flood.append(sock)
        time.sleep(0.2)
        with socket.create_connection(("127.0.0.1", server.port), 60, ("127.0.0.2", 0)) as sock:
            sock.sendall(b"GET /coverage?radius=800&f=json HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            assert answers(read_all(sock))[-1][0] == 200
        statuses = [answers(read_all(sock))[-1][0] for sock in flood]
        # Of one client one audit runs and two wait.
        assert set(statuses) == {200, 503} and statuses.count(200) >= 3, statuses
        return f"{statuses.count(503)} of 12 of the other client refused"
    finally:
        for sock in flood:
            sock.close()
        server.stop()


def supervised(program):
    """The words that systemd waits for."""
    with tempfile.TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as notify:
        notify.bind(f"{folder}/notify")
        notify.settimeout(20)
        server = Server(program, environment={"NOTIFY_SOCKET": f"{folder}/notify", "WATCHDOG_USEC": "400000"})
        words = []
        while words.count(b"WATCHDOG=1") < 3 or b"READY=1" not in words:
            words.append(notify.recv(100))
        server.wait()
        server.stop()
        notify.settimeout(1)
        with contextlib.suppress(OSError):
            while True:
                words.append(notify.recv(100))
        assert set(words) == {b"READY=1", b"WATCHDOG=1", b"STOPPING=1"}, words
        assert words.count(b"READY=1") == words.count(b"STOPPING=1") == 1, words
