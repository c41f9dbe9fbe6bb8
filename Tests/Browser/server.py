"""The service on the sample data, on a port of its own."""
import contextlib
import gzip
import socket
import subprocess
import time
import urllib.request


class Server:
    """Starts the program and waits until it is ready; can be stopped and started again."""

    def __init__(self, program):
        self.program = program
        self.process = None
        with contextlib.closing(socket.socket()) as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        # A browser takes localhost for a safe place to give a position to.
        self.base = f"http://localhost:{self.port}"

    def start(self):
        command = [self.program, "serve", "--sample", "--port", str(self.port), "--log-level", "error"]
        self.process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        for _ in range(600):
            if self.process.poll() is not None:
                raise RuntimeError(f"{self.program} ended with {self.process.returncode}")
            with contextlib.suppress(OSError):
                urllib.request.urlopen(self.base.replace("localhost", "127.0.0.1") + "/health/ready")
                return
            time.sleep(0.1)
        raise RuntimeError(f"{self.program} is not ready after a minute")

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)

    def get(self, path, language="zh"):
        """The body of an address as a browser gets it, and its size when compressed."""
        request = urllib.request.Request(
            self.base.replace("localhost", "127.0.0.1") + path,
            headers={"Accept": "text/html,*/*;q=0.8", "Accept-Language": language},
        )
        with urllib.request.urlopen(request) as answer:
            body = answer.read()
        return body.decode(), len(gzip.compress(body, 6))
