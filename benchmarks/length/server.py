"""A stand-in for a model server: speaks as OpenAI's does, keeps prefixes in blocks as vLLM does, reads and writes at a set speed."""

import json
import re
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BLOCK = 16
LINE = re.compile(r"^(\d+) (.*)$", re.M)
LIST = re.compile(r"^([a-z-]+): (.*)$", re.M)
PART = re.compile(r"^Part \d+: lines (\d+) to (\d+)$", re.M)
TASK = "Your task:"


class Server(ThreadingHTTPServer):
    """Serves one model. All calls are worked on at once, each at the full speed, as on a server with room for more."""

    daemon_threads = True
    request_queue_size = 256

    def __init__(self, count, window: int, reads: float, writes: float, keeps: bool = True):
        super().__init__(("127.0.0.1", 0), Handler)
        self.encode, self.window, self.reads, self.writes, self.keeps = count, window, reads, writes, keeps
        self.kept: set[int] = set()
        self.lock = threading.Lock()
        self.calls: list[dict] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def cached(self, blocks: list[int]) -> int:
        """Tokens at the beginning that were read before."""
        with self.lock:
            known = 0
            while known < len(blocks) and blocks[known] in self.kept:
                known += 1
            return known * BLOCK

    def answer(self, request: dict) -> tuple[int, dict]:
        came = time.perf_counter()
        # As ChatML has it: a mark, the role, a line's end; the text; a mark, a line's end.
        text = "".join(f"<|{m['role']}|>\n{words(m)}<|end|>\n" for m in request["messages"]) + "<|assistant|>\n"
        tokens = self.encode(text)
        most = request.get("max_tokens") or request.get("max_completion_tokens") or 0
        if len(tokens) + most > self.window:
            with self.lock:
                self.calls.append({"refused": True, "input": len(tokens), "most": most})
            error = f"This model's maximum context length is {self.window} tokens, and {len(tokens)} + {most} were asked for."
            return 400, {"error": {"message": error, "type": "invalid_request_error"}}
        blocks, chain = [], 0
        for i in range(0, len(tokens) - BLOCK + 1, BLOCK):
            chain = hash((chain, tuple(tokens[i : i + BLOCK])))
            blocks.append(chain)
        cached = self.cached(blocks) if self.keeps else 0
        reading = (len(tokens) - cached) / self.reads
        time.sleep(reading)
        with self.lock:
            self.kept.update(blocks)
        reply = compose(words(request["messages"][-1]), "response_format" in request)
        written = self.encode(reply)
        if most and len(written) > most:
            written, reply, reason = written[:most], reply[: len(reply) * most // len(written)], "length"
        else:
            reason = "stop"
        writing = len(written) / self.writes
        time.sleep(max(0.0, reading + writing - (time.perf_counter() - came)))
        with self.lock:
            self.calls.append({
                "refused": False, "input": len(tokens), "cached": cached, "output": len(written), "most": most,
                "prefix": hash(text.split(TASK)[0]), "flow": bool(PART.search(text.split(TASK)[-1])),
                "rewords": "Say again what they say" in text.split(TASK)[-1],
                "came": came, "needs": reading + writing, "took": time.perf_counter() - came,
            })  # fmt: skip
        return 200, {
            "id": "1", "object": "chat.completion", "created": 1, "model": request["model"],
            "choices": [{"index": 0, "finish_reason": reason, "message": {"role": "assistant", "content": reply}}],
            "usage": {"prompt_tokens": len(tokens), "completion_tokens": len(written),
                      "total_tokens": len(tokens) + len(written), "prompt_tokens_details": {"cached_tokens": cached}},
        }  # fmt: skip


def words(message: dict) -> str:
    content = message["content"]
    return content if isinstance(content, str) else "".join(part["text"] for part in content)


def compose(prompt: str, as_json: bool) -> str:
    """An answer whose words stand in the prompt, so that what it says can be traced."""
    if not as_json:
        return " ".join(prompt.split()[-260:-20])
    talk, _, request = prompt.partition(TASK)
    lists = LIST.findall(request) if request.startswith("\n\nMake ") else []
    lines = [(int(n), said) for n, said in LINE.findall(talk) if 6 <= len(said.split()) <= 45]
    parts = [(int(a), int(b)) for a, b in PART.findall(request)]
    if parts:
        chosen = [sorted((l for l in lines if a <= l[0] <= b), key=lambda l: -len(l[1]))[:2] for a, b in parts]
        items = [{"text": " ".join(said for _, said in two), "lines": [n for n, _ in two], "label": "what is said"} for two in chosen if two]
    elif lists:
        items = [item for name, ask in lists for item in some(lines, ask, 3, {"section": name})]
    else:
        items = some(lines, request, 6, {})
    return json.dumps({"items": items}, ensure_ascii=False)


def some(lines: list, request: str, most: int, more: dict) -> list[dict]:
    """Items for one section, which takes lines of its own."""
    asked = "doubted" in request
    fit = [line for line in lines if line[1].endswith("?") == asked] or lines
    first = sum(map(ord, request[:40])) % 7
    label = "theme" if "label" in request and "theme" in request else ""
    return [{**more, "text": said, "lines": [n], "label": label} for n, said in fit[first :: max(7, len(fit) // most)][:most]]


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Server

    def do_POST(self):
        request = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.send(*self.server.answer(request))

    def do_GET(self):
        self.send(404, {"error": {"message": "no such thing"}})

    def send(self, status: int, body: dict):
        data = json.dumps(body).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *_):
        pass
