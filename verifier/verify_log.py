#!/usr/bin/env python3
"""Verifies RedVest's log from outside: it believes nothing that the server says, and needs Python 3 alone.

    verify_log.py keep URL FILE              check the newest checkpoint, that it continues the one in FILE, and keep it there
    verify_log.py record URL FILE POSITION   check that the event at a position is in the log of the checkpoint in FILE
    verify_log.py proof FILE PROOF [ENTRY]   check a proof that was kept, asking nobody; with its entry, of what it is

URL is the log's address, as in https://volunteers.example.org/api/v1/log. The key that is trusted is the one of the first
`keep`, in FILE.key; compare it once with one that came another way. What contradicts FILE is kept in FILE.contradicting.
`record` signs in with the token in REDVEST_TOKEN. Exit status 0: verified. 1: NOT verified, and why. 2: could not ask.
"""
import base64, hashlib, http.client, json, os, re, sys, urllib.error, urllib.request
class NotVerified(Exception): pass

def require(condition, why):
    if not condition: raise NotVerified(why)

def sha256(data):
    return hashlib.sha256(data).digest()

def decoded(text):
    return base64.b64decode(text, validate=True)

# --- Ed25519 (RFC 8032 section 6), verification alone
P, L = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
D, ROOT_OF_MINUS_1 = -121665 * pow(121666, P - 2, P) % P, pow(2, (P - 1) // 4, P)

def plus(a, b):
    e, f = (a[1] - a[0]) * (b[1] - b[0]) % P, (a[1] + a[0]) * (b[1] + b[0]) % P
    g, h = 2 * a[3] * b[3] * D % P, 2 * a[2] * b[2] % P
    e, f, g, h = f - e, h - g, h + g, f + e
    return e * f % P, g * h % P, f * g % P, e * h % P

def times(n, point):
    result = (0, 1, 1, 0)
    while n > 0:
        result = plus(result, point) if n & 1 else result
        point, n = plus(point, point), n >> 1
    return result

def same(a, b):
    return (a[0] * b[2] - b[0] * a[2]) % P == 0 and (a[1] * b[2] - b[1] * a[2]) % P == 0

def point_of(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x * ROOT_OF_MINUS_1 % P if (x * x - square) % P else x
    require(y < P and (x * x - square) % P == 0 and not (x == 0 and sign), "a point is not on the curve")
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P

BASE = point_of((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))
def is_signed(key, message, signature):
    require(len(key) == 32 and len(signature) == 64, "a key or a signature is cut")
    s = int.from_bytes(signature[32:], "little")
    h = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    return s < L and same(times(s, BASE), plus(point_of(signature[:32]), times(h, point_of(key))))

# --- the tree (RFC 9162 section 2.1)
def node(left, right):
    return sha256(b"\x01" + left + right)

def climb(index, last, path):
    """Sections 2.1.3.2 and 2.1.4.2, from the bottom up: each hash of the path, and whether it lies on the left."""
    for sibling in path:
        require(last > 0, "the proof is too long")
        left = index & 1 == 1 or index == last
        while left and not index & 1 and index: index, last = index >> 1, last >> 1
        index, last = index >> 1, last >> 1
        yield sibling, left
    require(last == 0, "the proof is too short")

def verify_inclusion(leaf, index, size, path, root):
    for sibling, left in climb(index, size - 1, map(decoded, path)):
        leaf = node(sibling, leaf) if left else node(leaf, sibling)
    require(leaf == root, "the event is not in the log of this checkpoint: it was CHANGED since")

def verify_consistency(first, first_root, second, second_root, path):
    index, last, path = first - 1, second - 1, [decoded(one) for one in path]
    while index & 1: index, last = index >> 1, last >> 1
    # the root that was kept is the beginning itself where it is that of one whole subtree
    start, path = (path[0], path[1:]) if first & (first - 1) else (first_root, path)
    old = new = start
    for sibling, left in climb(index, last, path):
        old = node(sibling, old) if left else old
        new = node(sibling, new) if left else node(new, sibling)
    require((old, new) == (first_root, second_root), "the log was CHANGED: it does not continue the checkpoint that was kept")

# --- notes (c2sp.org/signed-note) and checkpoints (c2sp.org/tlog-checkpoint)
CHECKPOINT = re.compile(r"([^\n]+)\n([1-9][0-9]{0,17})\n([A-Za-z0-9+/]{43}=)\n(?:[^\n]+\n)*")

def read_checkpoint(note, key):
    """Size and root of a note that this key, in the form of c2sp.org/signed-note, signed."""
    name, key_id, typed = key.split("+", 2)
    public = decoded(typed)[1:]
    require(sha256(name.encode() + b"\n\x01" + public)[:4].hex() == key_id, "the key is damaged")
    text, _, signatures = note.rpartition("\n\n")
    checkpoint = CHECKPOINT.fullmatch(text + "\n")
    require(checkpoint and checkpoint[1] == name, "this is no checkpoint of this log")
    for line in signatures.splitlines():
        _, signer, signature = line.split(" ")
        if signer == name and decoded(signature)[:4].hex() == key_id:
            require(is_signed(public, (text + "\n").encode(), decoded(signature)[4:]), "the checkpoint is FORGED")
            return int(checkpoint[2]), decoded(checkpoint[3])
    raise NotVerified("the checkpoint is not signed with the key that is trusted")

# --- asking and keeping
urllib.request.HTTPRedirectHandler.redirect_request = lambda *_: None  # a log answers where it is asked

def get(url, kind, known, token=None):
    """What is at an address. Where it is known that the log had it, a refusal is a finding."""
    request = urllib.request.Request(url, headers={"Authorization": "Bearer " + token} if token else {})
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            text, given = answer.read().decode(), answer.headers.get_content_type()
        return {("text/plain",) * 2: str, ("application/json",) * 2: json.loads}[given, kind](text)
    except (ValueError, LookupError) as failure:
        raise OSError("%s does not answer as a log" % url) from failure
    except urllib.error.HTTPError as refusal:
        text = refusal.read().decode("utf-8", "replace")
        unasked = refusal.code < 400 or refusal.code in (401, 429, 502, 503, 504)
        require(unasked or not known, "the server does not produce what the log had: " + text)
        raise OSError("%d %s" % (refusal.code, text)) from refusal

def kept(file):
    return open(file, encoding="utf-8", newline="").read()

def write(file, text):
    with open(file + ".new", "w", encoding="utf-8", newline="") as out:
        out.write(text)
    os.replace(file + ".new", file)

def verify_continues(url, earlier, earlier_root, size, root):
    require(earlier <= size, "the log is SHORTER than it was: %d events, and there were %d" % (size, earlier))
    if earlier == size:
        require(earlier_root == root, "the log was CHANGED: two checkpoints of one size differ")
        return print("verified: nothing was added since, and the %d events are what they were" % size)
    given = get("%s/proofs/consistency?from=%d&to=%d" % (url, earlier, size), "application/json", True)
    verify_consistency(earlier, earlier_root, size, root, given["path"])
    print("verified: the %d events of the checkpoint that was kept are the beginning of today's %d" % (earlier, size))

def keep(url, file):
    note = get(url + "/checkpoint", "text/plain", os.path.exists(file))
    if not os.path.exists(file + ".key"):
        told = get(url + "/key", "application/json", False)
        write(file + ".key", "%s %d\n" % (told["key"], told["first"]))
    key = kept(file + ".key").split()[0]
    try:
        size, root = read_checkpoint(note, key)
        if os.path.exists(file):
            verify_continues(url, *read_checkpoint(kept(file), key), size, root)
    except NotVerified:
        write(file + ".contradicting", note)
        raise
    write(file, note)
    print("kept: %d events, root %s" % (size, base64.b64encode(root).decode()))

def opened(given, position, index):
    """The hash of the leaf of an entry, and its event in words."""
    event, salt = json.loads(given["entry"]), decoded(given["salt"])
    places = given["index"], event["position"]
    require(all(type(place) is int for place in places) and places == (index, position), "the entry is of another event")
    require(len(salt) == 32, "the salt is not of 32 bytes")
    payload = base64.urlsafe_b64decode(event["payload"] + "==").decode()
    told = "at %s: %s %s\n%s" % (event["time"], event["type"], event["stream"], payload)
    return sha256(b"\x00" + sha256(salt + given["entry"].encode())), told

def record(url, file, position):
    position, (key, first) = int(position), kept(file + ".key").split()
    size, root = read_checkpoint(kept(file), key)
    index = position - int(first)
    require(0 <= index < size, "the event is not in the log of the checkpoint that was kept: keep a newer one")
    given = get("%s/entries/%d" % (url, position), "application/json", True, os.environ.get("REDVEST_TOKEN"))
    leaf, told = opened(given, position, index)
    given = get("%s/proofs/inclusion?index=%d&size=%d" % (url, index, size), "application/json", True)
    verify_inclusion(leaf, index, size, given["path"], root)
    print("verified: in the log of %d events, %s" % (size, told))

def proof(file, document, opening=None):
    given, (key, first) = json.loads(kept(document)), kept(file + ".key").split()
    size, root = read_checkpoint(given["checkpoint"], key)
    position, index = given["position"], given["position"] - int(first)
    require(type(position) is int and given["index"] == index and 0 <= index < size, "the proof is of another log")
    entry = json.loads(kept(opening)) if opening else given
    sealed = decoded(given["leafHash"]), "at position %d" % position
    leaf, told = opened(entry, position, index) if entry.get("entry") else sealed
    verify_inclusion(leaf, index, size, given["path"], root)
    print("verified: in the log of %d events, %s" % (size, told))

if __name__ == "__main__":
    acts = {("keep", 2): keep, ("record", 3): record, ("proof", 2): proof, ("proof", 3): proof}
    act = acts.get(("".join(sys.argv[1:2]), len(sys.argv) - 2), lambda *_: sys.exit(print(__doc__) or 2))
    try:
        act(*sys.argv[2:])
    except (NotVerified, ValueError, LookupError, TypeError, AttributeError) as why:
        sys.exit(print("NOT VERIFIED: %s" % why) or 1)
    except (OSError, http.client.HTTPException) as failure:
        sys.exit(print("cannot ask: %s" % failure) or 2)
