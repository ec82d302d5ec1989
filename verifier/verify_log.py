#!/usr/bin/env python3
"""Verifies RedVest's log from outside: it believes nothing that the server says, and needs Python 3 alone.

    verify_log.py keep URL FILE              check the newest checkpoint, that it continues the one in FILE, and keep it there
    verify_log.py record URL FILE POSITION   check that the event at a position is in the log of the checkpoint in FILE

URL is the log's address, as in https://volunteers.example.org/api/v1/log. The key that is trusted is the one of the first
`keep`, in FILE.key; compare it once with one that came another way. `record` signs in with the token in REDVEST_TOKEN, an
auditor's or the volunteer's whom the event is about. Exit status 0: verified. 1: NOT verified, and why. 2: could not ask.
"""
import base64
import hashlib
import json
import os
import sys
import urllib.request


class NotVerified(Exception):
    """What was to be shown does not follow from what the server gave."""


def require(condition, why):
    if not condition:
        raise NotVerified(why)


# --- Ed25519 (RFC 8032 section 6), verification alone

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def plus(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(n, point):
    result = (0, 1, 1, 0)
    while n > 0:
        if n & 1:
            result = plus(result, point)
        point, n = plus(point, point), n >> 1
    return result


def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0


def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    require(y < P and (x * x - square) % P == 0 and not (x == 0 and sign), "a point is not on the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def is_signed(key, message, signature):
    if len(key) != 32 or len(signature) != 64:
        return False
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return s < L and same(times(s, BASE), plus(point_of(signature[:32]), times(h, point_of(key))))


# --- the tree (RFC 9162 section 2.1)

def sha256(data):
    return hashlib.sha256(data).digest()


def node(left, right):
    return sha256(b"\x01" + left + right)


def climb(index, last, path):
    """Sections 2.1.3.2 and 2.1.4.2, from the bottom up: each hash of the path, and whether it lies on the left."""
    for sibling in path:
        require(last > 0, "the proof is too long")
        left = index & 1 == 1 or index == last
        while left and not index & 1 and index:
            index, last = index >> 1, last >> 1
        index, last = index >> 1, last >> 1
        yield sibling, left
    require(last == 0, "the proof is too short")


def verify_inclusion(leaf, index, size, path, root):
    require(0 <= index < size, "the index is beyond the size")
    for sibling, left in climb(index, size - 1, path):
        leaf = node(sibling, leaf) if left else node(leaf, sibling)
    require(leaf == root, "the event is not in the log of this checkpoint: it was CHANGED since")


def verify_consistency(first, first_root, second, second_root, path):
    require(first <= second, "the log is SHORTER than it was: %d events, and there were %d" % (second, first))
    if first == second:
        require(first_root == second_root, "the log was CHANGED: two checkpoints of one size differ")
        return
    index, last = first - 1, second - 1
    while index & 1:
        index, last = index >> 1, last >> 1
    # the root that was kept is the beginning itself where it is that of one whole subtree
    start, path = (path[0], path[1:]) if first & (first - 1) else (first_root, path)
    old = new = start
    for sibling, left in climb(index, last, path):
        old = node(sibling, old) if left else old
        new = node(sibling, new) if left else node(new, sibling)
    require((old, new) == (first_root, second_root), "the log was CHANGED: it does not continue the checkpoint that was kept")


# --- notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint)

def read_checkpoint(note, key):
    """Size and root of a note that this key, in the form of c2sp.org/signed-note, signed."""
    name, key_id, typed = key.strip().split("+", 2)
    public = base64.b64decode(typed)[1:]
    require(sha256(name.encode() + b"\n\x01" + public)[:4].hex() == key_id, "the key is damaged")
    text, _, signatures = note.rpartition("\n\n")
    lines = text.split("\n")
    require(len(lines) >= 3 and lines[0] == name, "the checkpoint is of another log")
    for line in signatures.splitlines():
        _, signer, signature = line.split(" ")
        signature = base64.b64decode(signature)
        if signer == name and signature[:4].hex() == key_id:
            require(is_signed(public, (text + "\n").encode(), signature[4:]), "the checkpoint is FORGED")
            return int(lines[1]), base64.b64decode(lines[2])
    raise NotVerified("the checkpoint is not signed with the key that is trusted")


def get(url):
    token = os.environ.get("REDVEST_TOKEN")
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + token} if token else {})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read().decode()


def hashes(path):
    return [base64.b64decode(one) for one in path]


def kept(file):
    with open(file, encoding="utf-8") as text:
        return text.read()


def keep(url, file):
    key = kept(file + ".key") if os.path.exists(file + ".key") else json.loads(get(url + "/key"))["key"]
    note = get(url + "/checkpoint")
    size, root = read_checkpoint(note, key)
    if os.path.exists(file):
        earlier, earlier_root = read_checkpoint(kept(file), key)
        asked = "%s/proofs/consistency?from=%d&to=%d" % (url, earlier, size)
        path = json.loads(get(asked))["path"] if earlier < size else []
        verify_consistency(earlier, earlier_root, size, root, hashes(path))
        print("verified: the %d events of the checkpoint that was kept are the beginning of today's %d" % (earlier, size))
    for name, text in ((file + ".key", key), (file, note)):
        with open(name, "w", encoding="utf-8") as out:
            out.write(text)
    print("kept: %d events, root %s" % (size, base64.b64encode(root).decode()))


def record(url, file, position):
    size, root = read_checkpoint(kept(file), kept(file + ".key"))
    entry = json.loads(get("%s/entries/%d" % (url, int(position))))
    event = json.loads(entry["entry"])
    require(event["position"] == int(position), "the entry is of another event")
    require(entry["index"] < size, "the event is newer than the checkpoint that was kept: keep a newer one")
    leaf = sha256(b"\x00" + sha256(base64.b64decode(entry["salt"]) + entry["entry"].encode()))
    proof = json.loads(get("%s/proofs/inclusion?index=%d&size=%d" % (url, entry["index"], size)))
    verify_inclusion(leaf, entry["index"], size, hashes(proof["path"]), root)
    print("verified: in the log of %d events, at %s: %s %s" % (size, event["time"], event["type"], event["stream"]))
    print(base64.urlsafe_b64decode(event["payload"] + "==").decode())


if __name__ == "__main__":
    act, count = {"keep": (keep, 2), "record": (record, 3)}.get("".join(sys.argv[1:2]), (None, 0))
    if act is None or len(sys.argv) != 2 + count:
        sys.exit(print(__doc__) or 2)
    try:
        act(*sys.argv[2:])
    except (NotVerified, ValueError, LookupError) as why:
        print("NOT VERIFIED: %s" % why)
        sys.exit(1)
    except OSError as failure:
        print("cannot ask: %s" % (failure.read().decode() if hasattr(failure, "read") else failure))
        sys.exit(2)
