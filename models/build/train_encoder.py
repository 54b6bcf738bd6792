"""Trains the encoder on the invented documents, so that a question in other words or in another language finds what answers it.

usage: python train_encoder.py e5-small-q4.bin OUT.pt      (half an hour on two cores with bfloat16)
Every question of a batch should be nearer to its own window than to all the other windows of the batch, but those of the
same passage: cross-entropy of the cosines, as multilingual-e5 itself was trained (Wang et al., "Multilingual E5 Text
Embeddings", 2024). A batch holds few documents, so that many windows are about the same thing.
OUT.pt is half-way between that encoder and where the training leads (Wortsman et al., as in train_reader.py), with the
names of a reader's body. Token embeddings and the four lowest layers stay as they are.
"""
import json
import random
import sys
from pathlib import Path

import torch
import torch.nn.functional as F

from invented_groups import answered_window, completed_window, read_documents
from packed_e5 import read, tokenizer
from train_reader import FROZEN_LAYERS, SHARE_OF_WAY, Encoder, padded, train

QUESTIONS_TOGETHER, TOGETHER_A_BATCH = 8, 6
TEMPERATURE, RATE = 0.02, 2e-5
MAXIMUM_TOKENS = {"query": 64, "passage": 200}


def embed(net, rows):
    """Unit vectors [row, hidden] of lists of token ids: the mean of the last states."""
    ids, mask = padded(rows)
    with torch.autocast("cpu", torch.bfloat16):
        x = net.states(ids, mask)
    return F.normalize((x.float() * mask[..., None]).sum(1), dim=-1)


def items_of(documents, encode):
    """For each document, its questions: token ids of question and window, and which passage the window is of."""
    tokens = lambda kind, text: encode(f"{kind}: {text}").ids[: MAXIMUM_TOKENS[kind]]
    for at, document in enumerate(documents):
        out = []
        for question in document["questions"]:
            window = (completed_window if "sentence" in question else answered_window)(document, question)[0]
            out.append((tokens("query", question["q"]), tokens("passage", window), (at, question["passage"])))
        yield out


def batches(items):
    pieces = []
    for questions in items:
        random.shuffle(questions)
        pieces += [questions[k : k + QUESTIONS_TOGETHER] for k in range(0, len(questions), QUESTIONS_TOGETHER)]
    random.shuffle(pieces)
    return [sum(pieces[k : k + TOGETHER_A_BATCH], []) for k in range(0, len(pieces), TOGETHER_A_BATCH)]


def loss_of(net, batch):
    questions, windows, passages = zip(*batch)
    similarity = embed(net, questions) @ embed(net, windows).T / TEMPERATURE
    same = torch.tensor([[a == b for b in passages] for a in passages]) & ~torch.eye(len(batch), dtype=torch.bool)
    return F.cross_entropy(similarity.masked_fill(same, -1e4), torch.arange(len(batch)))


if __name__ == "__main__":
    random.seed(1), torch.manual_seed(1)
    packed = read(sys.argv[1])
    net = Encoder(packed)
    first = {name: value.clone() for name, value in net.state_dict().items()}
    for p in net.parameters():
        p.requires_grad_(False)
    body = [p for layer in net.layers[FROZEN_LAYERS:] for p in layer.parameters()]
    for p in body:
        p.requires_grad_(True)
    steps = batches(list(items_of(read_documents("first", "second"), tokenizer(packed).encode)))
    train([(body, RATE)], steps, lambda batch: loss_of(net, batch))
    torch.save({f"e.{name}": torch.lerp(first[name], value, SHARE_OF_WAY) for name, value in net.state_dict().items()}, sys.argv[2])
