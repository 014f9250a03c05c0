"""What a model server reads for a digest of a talk: Digestif, and LangChain's map_reduce, on the same stand-in server."""

import argparse
import asyncio
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "extractive"))

import digestif  # noqa: E402
import vocabularies  # noqa: E402
from server import Server  # noqa: E402

ASKS = [
    "Give the key insights of this", "Tell how the conversation moved in this", "List the surprising moments of this",
    "Go in depth on the main themes of this", "List notable quotes of this", "List the open questions of this",
    "List the references and resources of this",
]  # fmt: skip
# Words, window, goal for what is read over the talk.
CASES = [(6_000, 16_384, 1.35), (18_000, 65_536, 1.20), (16_000, 4_096, 1.60)]


def ours(server: Server, warm: Server, window: int, concurrency: int, words: int, plain: Path, talks: list[str], jars: str) -> dict:
    java = Path(os.environ["JAVA_HOME"], "bin", "java") if "JAVA_HOME" in os.environ else "java"
    specs = f"openai:stand-in-8b@{warm.url}", f"openai:stand-in-8b@{server.url}"
    command = [java, "-cp", jars, HERE / "Asks.java", *specs, str(window), str(concurrency), str(words), plain, *talks]
    run = subprocess.run(command, check=True, stdout=subprocess.PIPE, encoding="utf-8")
    return json.loads(run.stdout.splitlines()[-1])


def critical(calls: list[dict]) -> float:
    """Seconds, as the server took them, of the longest chain of calls of which each waits for the one before: the very first; the first over another window;
    another over it; then the same for the flow, which is told when the rest is done; then one that rewords, which waits for the flow so that a server
    with room for one prefix still has the talk's."""
    told = [c for c in calls if c["flow"]]
    reworded = [c["needs"] for c in calls if c["rewords"]]
    noted = [c for c in calls if not c["flow"] and not c["rewords"]]
    first = min(noted, key=lambda c: c["came"])
    chains = [0.0]
    for prefix in {c["prefix"] for c in noted}:
        over = sorted((c for c in noted if c["prefix"] == prefix and c is not first), key=lambda c: c["came"])
        if prefix == first["prefix"]:
            chains += [c["took"] for c in over]
        else:
            chains += [over[0]["needs"] + max([c["took"] for c in over[1:]], default=0.0)]
    rounds: dict[int, int] = {}
    flows = [0.0, 0.0]
    for call in sorted(told, key=lambda c: c["came"]):
        turn = rounds[call["prefix"]] = rounds.get(call["prefix"], -1) + 1
        flows[min(turn, 1)] = max(flows[min(turn, 1)], call["needs"])
    return first["needs"] + max(chains) + sum(flows) + max(reworded, default=0.0)


def theirs(server: Server, text: str, chunk: int, most: int, concurrency: int) -> float:
    """LangChain's map_reduce, once a section, all at once. Seconds."""
    from langchain_classic.chains.summarize import load_summarize_chain
    from langchain_core.documents import Document
    from langchain_core.prompts import PromptTemplate
    from langchain_openai import ChatOpenAI
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    splitter = RecursiveCharacterTextSplitter(
        chunk_size=chunk, chunk_overlap=chunk // 20, length_function=lambda part: len(server.encode(part))
    )
    documents = [Document(page_content=part) for part in splitter.split_text(text)]
    # It would fetch a tokenizer from the net.
    model = ChatOpenAI(model="stand-in", base_url=server.url, api_key="none", max_tokens=most, max_retries=0, custom_get_token_ids=server.encode)
    gate = asyncio.Semaphore(concurrency)

    async def section(ask: str):
        async with gate:
            prompt = PromptTemplate.from_template(ask + " talk:\n\n{text}\n\nYour answer:")
            chain = load_summarize_chain(
                model, chain_type="map_reduce", map_prompt=prompt, combine_prompt=prompt, token_max=chunk
            )
            return await chain.ainvoke({"input_documents": documents})

    async def all_sections():
        return await asyncio.gather(*(section(ask) for ask in ASKS))

    start = time.perf_counter()
    asyncio.run(all_sections())
    return time.perf_counter() - start


def line(who: str, server: Server, talk: int, seconds: float, window: int) -> dict:
    done = [c for c in server.calls if not c["refused"]]
    read = sum(c["input"] - c["cached"] for c in done)
    sent = sum(c["input"] for c in done)
    return {
        "who": who, "calls": len(done), "refused": len(server.calls) - len(done), "sent": sent, "read": read,
        "sent/talk": sent / talk, "read/talk": read / talk, "written": sum(c["output"] for c in done),
        "longest": max(c["input"] + c["most"] for c in done), "window": window, "seconds": seconds,
    }  # fmt: skip


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("talks", nargs="+", help="transcripts; joined in this order where one is too short")
    options.add_argument("--tokenizers", default="o200k", help="names or GGUF files, separated by commas")
    options.add_argument("--cases", default="0,1,2")
    options.add_argument("--reads", type=float, default=5000, help="tokens a second")
    options.add_argument("--writes", type=float, default=80, help="tokens a second")
    options.add_argument("--concurrency", type=int, default=64)
    options.add_argument("--no-cache", action="store_true", help="the server keeps no prefix")
    options.add_argument("--no-langchain", action="store_true")
    options.add_argument("--jars", help="class path, instead of building")
    chosen = options.parse_args()
    jars = chosen.jars
    if not jars:
        built = digestif.build()
        jars = os.pathsep.join([str(built / "digestif.jar"), str(built / "lib" / "*")])
    for name in chosen.tokenizers.split(","):
        encode = vocabularies.encoder(name)
        for case in map(int, chosen.cases.split(",")):
            words, window, goal = CASES[case]
            with tempfile.TemporaryDirectory() as folder:
                plain = Path(folder, "talk.txt")
                server = Server(encode, window, chosen.reads, chosen.writes, not chosen.no_cache)
                warm = Server(encode, window, 1e6, 1e5)
                made = ours(server, warm, window, chosen.concurrency, words, plain, chosen.talks, jars)
                text = plain.read_text(encoding="utf-8")
            talk = len(encode(text))
            print(f"\n{Path(name).name}: {made['words']:,} words, {talk:,} tokens, windows of {window:,}; goal {goal} x")
            row = line("Digestif", server, talk, made["seconds"], window)
            show(row)
            path = critical([c for c in server.calls if not c["refused"]])
            planned, counted = made["plannedInput"], row["sent"]
            print(f"  wall {made['seconds']:.2f} s over critical path {path:.2f} s: {made['seconds'] / path:.3f}")
            print(
                f"  planned {planned:,} of {counted:,} tokens in: {planned / counted - 1:+.1%};"
                f" read after the prefix {planned - made['plannedAgain']:,} of {row['read']:,}: {(planned - made['plannedAgain']) / row['read'] - 1:+.1%}"
            )
            print(f"  {made['windows']} windows; {made['sections']}; {made['warnings']} warnings")
            server.shutdown()
            if not chosen.no_langchain:
                server = Server(encode, window, chosen.reads, chosen.writes, not chosen.no_cache)
                seconds = theirs(server, text, min(3_000, window // 2), min(4_096, window // 4), chosen.concurrency)
                show(line("map_reduce", server, talk, seconds, window))
                server.shutdown()


def show(row: dict):
    print(
        "  {who:10s} {calls:4d} calls ({refused} refused), {sent:9,} tokens sent ({sent/talk:.2f} x talk), {read:9,} read"
        " ({read/talk:.2f} x talk), {written:7,} written, longest request and answer {longest:,} of {window:,}, {seconds:.1f} s".format(**row)
    )


if __name__ == "__main__":
    main()
