"""Measures CPU seconds of a gunicorn server (2 workers of 8 threads) in bare Flask "hello" requests of the same run."""

import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlencode

HELLO = "from flask import Flask\napp = Flask(__name__)\n\n\n@app.get('/')\ndef hello():\n    return 'hello'\n"
TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Server:
    """A gunicorn master with its workers on a loopback port."""

    process: subprocess.Popen
    port: int
    clients: list["Client"] = field(default_factory=list)

    def cpu(self) -> float:
        """CPU seconds used so far by the workers; the master does nothing for a request."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children").read_text().split()
        return sum(_ticks(Path(f"/proc/{child}/stat")) for child in children) / TICKS

    def connect(self) -> "Client":
        self.clients.append(Client(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)))
        return self.clients[-1]


def _ticks(stat: Path) -> int:
    fields = stat.read_text().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


@contextmanager
def gunicorn(target: str, folder: Path, environment: dict[str, str]) -> Iterator[Server]:
    """Serve `module:app` with 2 workers of 8 threads, until the block ends."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "gunicorn",
        "--workers",
        "2",
        "--threads",
        "8",
        "--bind",
        f"127.0.0.1:{port}",
        "--log-level",
        "warning",
        "--keep-alive",
        "60",
        target,
    ]
    process = subprocess.Popen(command, cwd=folder, env=os.environ | environment, start_new_session=True)
    server = Server(process, port)
    try:
        _wait(port, process)
        yield server
    finally:
        for client in server.clients:
            client.connection.close()
        process.send_signal(signal.SIGTERM)
        process.wait(timeout=30)


def _wait(port: int, process: subprocess.Popen) -> None:
    for _ in range(600):
        if process.poll() is not None:
            raise RuntimeError("the server stopped at once")
        try:
            socket.create_connection(("127.0.0.1", port), timeout=0.2).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


class Form(HTMLParser):
    """The fields a browser would send back from a question page, and the kind of answer it asks for."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.hidden: dict[str, str] = {}
        self.choices: list[str] = []
        self.many = self.words = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "input" and found.get("type") == "hidden":
            self.hidden[found["name"] or ""] = found.get("value") or ""
        elif tag == "input" and found.get("name") == "answer" and found.get("type") in ("radio", "checkbox"):
            self.choices.append(found["value"] or "")
            self.many = found["type"] == "checkbox"
        elif found.get("name") == "answer":
            self.words = True


@dataclass
class Client:
    """A respondent with a cookie, sending one request at a time over one connection."""

    connection: http.client.HTTPConnection
    cookie: str = ""

    def send(
        self, method: str, path: str, fields: list[tuple[str, str]] | None = None, encoding: str = "gzip, br"
    ) -> tuple[int, str, bytes]:
        """(status, where it leads, body)."""
        headers = {"Accept-Encoding": encoding} | ({"Cookie": self.cookie} if self.cookie else {})
        body = None
        if fields is not None:
            body = urlencode(fields)
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        data = answer.read()
        if found := answer.getheader("Set-Cookie"):
            self.cookie = found.partition(";")[0]
        return answer.status, answer.getheader("Location") or "", data

    def begin(self, slug: str, format: str) -> str:
        """Say yes; the address of the first question."""
        import secrets

        fields = [("response", secrets.token_hex(16)), ("take-part", "yes"), ("format", format)]
        status, location, _ = self.send("POST", f"/s/{slug}/start", fields)
        assert status == 303, status
        return location

    def complete(self, slug: str, format: str = "standard") -> int:
        """Answer everything and send it; how many requests it took."""
        at, requests = self.begin(slug, format), 1
        while "/q/" in at:
            _, _, page = self.send("GET", at, encoding="identity")
            form = Form(page.decode())
            fields = [*form.hidden.items(), ("then", "continue")]
            if form.choices:
                fields += [("answer", code) for code in (form.choices[:2] if form.many else form.choices[1:2])]
            elif form.words:
                fields.append(("answer", "7" if "number" in at else "More help in the mornings would be good."))
            status, at, _ = self.send("POST", at, fields)
            assert status == 303, status
            requests += 2
        _, _, page = self.send("GET", at, encoding="identity")
        status, at, _ = self.send("POST", at, list(Form(page.decode()).hidden.items()))
        status, _, page = self.send("GET", at, encoding="identity")
        assert status == 200 and re.search(b"survey-receipt", page)
        return requests + 3


def cpu_of(server: Server, work: Callable[[], object], times: int) -> float:
    """CPU seconds of one piece of work, averaged over many; the first ones warm the server and are not counted."""
    for _ in range(max(2, times // 10)):
        work()
    before = server.cpu()
    for _ in range(times):
        work()
    return (server.cpu() - before) / times
