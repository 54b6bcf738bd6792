"""Builds the reader's last training groups from the invented documents beside this file.

usage: python invented_groups.py MODELS_FOLDER DOCUMENTS OUT.json

DOCUMENTS is a folder of invented/: *.jsonl with documents that were made up for this, one a line: {title, passages, questions}. A question is
answered by words of one passage ({q, passage, answer}), or by no passage, and then has a sentence that would answer it and
the passage in which that could stand ({q, passage, sentence, answer}). So every question occurs with a window that answers it
and with nearly the same window that does not: how a question is put tells nothing.

A group is one question with that window and two that nearly answer it: the passage without the sentence that answers, and a
passage of the same document or one that the encoder finds elsewhere.
"""
import json
import random
import re
import sys
from pathlib import Path

import numpy as np

from reader_data import SENTENCE_END, Encoder, is_chinese

# shares of the questions: the window is cut to some sentences round the answer; the window that nearly answers is given another
# added sentence, so that neither its length nor an added sentence tells
CUT, FILLED = 0.25, 0.5
FARTHEST_ELSEWHERE = 25


def read_documents(*folders):
    """The documents of folders of invented/, by the names of their files."""
    files = sorted((f for folder in folders for f in (Path(__file__).parent / "invented" / folder).glob("*.jsonl")), key=lambda f: f.name)
    return [json.loads(line) for file in files for line in file.read_text("utf8").splitlines()]


def sentences(text):
    cuts = [0] + [m.end() for m in SENTENCE_END.finditer(text)] + [len(text)]
    return [(a, b) for a, b in zip(cuts, cuts[1:]) if text[a:b].strip()]


def added(passage, sentence):
    """The passage with the sentence after one of its sentences, and where it begins."""
    at = random.choice([b for _, b in sentences(passage)])
    before, after, gap = passage[:at].rstrip(), passage[at:].lstrip(), "" if is_chinese(passage) else " "
    return before + gap + sentence + (gap + after if after else ""), len(before + gap)


def nearest(question, passages, but):
    """The passage that shares most words with the question, of all but one."""
    words = lambda text: set(re.findall(r"\w{3,}|[\u4e00-\u9fff]", text.lower()))
    asked = words(question)
    return max((p for k, p in enumerate(passages) if k != but), key=lambda p: (len(asked & words(p)), random.random()))


def answered_window(document, question):
    """The window that answers, the answer's span, and the same without the sentence that answers (None where several do)."""
    passage, answer = document["passages"][question["passage"]], question["answer"]
    start = passage.index(answer)
    end = start + len(answer)
    parts = sentences(passage)
    holding = [k for k, (a, b) in enumerate(parts) if a < end and start < b]
    if len(holding) > 1 or len(parts) < 3 or passage.count(answer) > 1:
        return passage, (start, end), None
    (k,) = holding
    without = (passage[: parts[k][0]] + passage[parts[k][1] :]).strip()
    if random.random() < CUT:
        first, last = random.randint(0, k), random.randint(k, len(parts) - 1)
        offset = parts[first][0]
        passage, start, end = passage[offset : parts[last][1]], start - offset, end - offset
    return passage, (start, end), without


def completed_window(document, question):
    """The passage with the sentence that answers, the answer's span, and the passage as it is."""
    passage = document["passages"][question["passage"]]
    window, at = added(passage, question["sentence"])
    start = at + question["sentence"].index(question["answer"])
    return window, (start, start + len(question["answer"])), passage


def groups_of(documents, encode):
    pool = [(d["title"], p) for d in documents for p in d["passages"]]
    asked = [(d, q) for d in documents for q in d["questions"]]
    similarity = encode([q["q"] for _, q in asked], "query") @ encode([p for _, p in pool], "passage").T
    for (document, question), row in zip(asked, similarity):
        is_added = "sentence" in question
        window, span, without = (completed_window if is_added else answered_window)(document, question)
        others = [q["sentence"] for q in document["questions"] if "sentence" in q and q["passage"] == question["passage"] and q is not question]
        if without and others and random.random() < FILLED:
            without, _ = added(without, random.choice(others))
        same = nearest(question["q"], document["passages"], question["passage"])
        elsewhere = [int(k) for k in np.argsort(-row) if pool[k][0] != document["title"]][:FARTHEST_ELSEWHERE]
        wrong = [same, pool[random.choice(elsewhere)][1]]
        yield {"set": "invented", "question": question["q"], "span": list(span),
               "windows": [window, without, random.choice(wrong)] if without else [window, *wrong]}


if __name__ == "__main__":
    random.seed(7)
    documents = read_documents(sys.argv[2])
    groups = list(groups_of(documents, Encoder(Path(sys.argv[1]))))
    json.dump(groups, open(sys.argv[3], "w", encoding="utf8"), ensure_ascii=False)
    print(len(groups), "groups from", len(documents), "documents")
