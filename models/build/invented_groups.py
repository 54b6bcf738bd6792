"""Builds the reader's last training groups from the invented documents beside this file.

usage: python invented_groups.py MODELS_FOLDER STAGE OUT.json

STAGE is 4, 5 or 6. The folders of invented/ hold *.jsonl with documents that were made up for this, one a line: {title, passages, questions},
and where several tell of the same people and things, {world}, the name that they share. A question is
answered by words of one passage ({q, passage, answer}), or by no passage, and then has a sentence that would answer it and
the passage in which that could stand ({q, passage, sentence, answer}). So every question occurs with a window that answers it
and with nearly the same window that does not: how a question is put tells nothing.

A group is one question with that window and two that nearly answer it: the passage without the sentence that answers, and a
passage of the same document (or world), or one that the encoder finds elsewhere; from stage 5 on the nearest of these by the encoder.
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
# how far down the encoder's list a passage of another document may stand, at stage 4 and from then on
FARTHEST_ELSEWHERE = {4: 25, 5: 10, 6: 10}
# the documents of the second folder, shuffled, that stages 5 and 6 take beside a folder of their own
OF_SECOND = {5: (0, 560), 6: (560, 680)}
FOLDERS = {4: "first", 5: "third", 6: "fourth"}
NEAREST_OF_SAME = 2


def read_documents(*folders):
    """The documents of folders of invented/, by the names of their files."""
    files = sorted((f for folder in folders for f in (Path(__file__).parent / "invented" / folder).glob("*.jsonl")), key=lambda f: f.name)
    return [json.loads(line) for file in files for line in file.read_text("utf8").splitlines()]


def documents_of(stage):
    second = read_documents("second")
    random.Random(4).shuffle(second)
    start, end = OF_SECOND.get(stage, (0, 0))
    return second[start:end] + read_documents(FOLDERS[stage])


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


def same_passages(document, question, order, pool):
    """The nearest passages of the same document, or world, but the one that answers."""
    own = document["passages"][question["passage"]]
    name = document.get("world")
    is_same = lambda other: other is document or (name is not None and other.get("world") == name)
    return [p for other, p in (pool[k] for k in order) if is_same(other) and p is not own][:NEAREST_OF_SAME]


def groups_of(documents, encode, stage):
    pool = [(d, p) for d in documents for p in d["passages"]]
    asked = [(d, q) for d in documents for q in d["questions"]]
    similarity = encode([q["q"] for _, q in asked], "query") @ encode([p for _, p in pool], "passage").T
    for (document, question), row in zip(asked, similarity):
        is_added = "sentence" in question
        window, span, without = (completed_window if is_added else answered_window)(document, question)
        others = [q["sentence"] for q in document["questions"] if "sentence" in q and q["passage"] == question["passage"] and q is not question]
        if without and others and random.random() < FILLED:
            without, _ = added(without, random.choice(others))
        order = [int(k) for k in np.argsort(-row)]
        name = document.get("world", document["title"])
        elsewhere = [pool[k][1] for k in order if pool[k][0].get("world", pool[k][0]["title"]) != name][: FARTHEST_ELSEWHERE[stage]]
        if stage == 4:
            same = nearest(question["q"], document["passages"], question["passage"])
        else:
            same = random.choice(same_passages(document, question, order, pool))
        wrong = [same, random.choice(elsewhere)]
        yield {"set": "invented", "question": question["q"], "span": list(span),
               "windows": [window, without, random.choice(wrong)] if without else [window, *wrong]}


if __name__ == "__main__":
    random.seed(7)
    stage = int(sys.argv[2])
    documents = documents_of(stage)
    groups = list(groups_of(documents, Encoder(Path(sys.argv[1])), stage))
    json.dump(groups, open(sys.argv[3], "w", encoding="utf8"), ensure_ascii=False)
    print(len(groups), "groups from", len(documents), "documents")
