"""Reads the published EBNF anew and derives SOP files from it, line feed by line feed.

ebnf.py GRAMMAR EXPECTED

GRAMMAR is sop.ebnf, in the notation of the W3C. EXPECTED is a list of files: {"path", "lines":
[{"text", ...}]}. Nothing here knows the program: what is derived, is derived from the text of the
grammar. Literals match in either case, as its first comment says; what stands in comments is not
looked at.
"""

import json
import re
import sys

TOKENS = re.compile(
    r"""\s+|/\*.*?\*/|(?P<define>[a-z][a-z0-9-]*)\s*::=|(?P<name>[a-z][a-z0-9-]*)"""
    r"""|"(?P<double>[^"]*)"|'(?P<single>[^']*)'|\[(?P<set>[^\]]*)\]|\#x(?P<code>[0-9A-F]+)"""
    r"""|(?P<mark>[()|?*+-])""",
    re.DOTALL,
)
SET = re.compile(r"(#x[0-9A-F]+|.)(?:-(#x[0-9A-F]+|.))?", re.DOTALL)


# What no grammar of SOP files may derive.
WRONG = [
    "SOP: A\nWkatu: 5 menit\n",
    "SOP: A\nLangkah 1: B\n  Waktu: lima\n",
    "SOP: A\nTanggal efektif: 31 Februari 2022\n",
    "SOP: A\nLangkah 1: B\n  Jika ya: lanjut\n",
    "SOP: A\n- butir\n",
    "Nomor SOP: 1\n",
]


def character(text):
    return int(text[2:], 16) if text.startswith("#x") and len(text) > 2 else ord(text)


class Reader:
    """Takes the text of a grammar apart; a rule is a tree of tuples."""

    def __init__(self, text):
        self.tokens = []
        place = 0
        while place < len(text):
            match = TOKENS.match(text, place)
            if not match or match.end() == place:
                raise SystemExit(f"not EBNF: {text[place:place + 40]!r}")
            place = match.end()
            if match.lastgroup:
                self.tokens.append((match.lastgroup, match.group(match.lastgroup)))
        self.place = 0
        self.rules = {}
        while self.place < len(self.tokens):
            kind, name = self.take()
            if kind != "define" or name in self.rules:
                raise SystemExit(f"no new rule: {name}")
            self.rules[name] = self.choice()

    def peek(self):
        return self.tokens[self.place] if self.place < len(self.tokens) else (None, None)

    def take(self):
        self.place += 1
        return self.tokens[self.place - 1]

    def choice(self):
        parts = [self.sequence()]
        while self.peek() == ("mark", "|"):
            self.take()
            parts.append(self.sequence())
        return parts[0] if len(parts) == 1 else ("choice", parts)

    def sequence(self):
        parts = []
        while self.peek()[0] not in (None, "define") and self.peek() not in (("mark", "|"), ("mark", ")")):
            part = self.suffixed()
            if self.peek() == ("mark", "-"):
                self.take()
                part = ("except", part, self.suffixed())
            parts.append(part)
        return parts[0] if len(parts) == 1 else ("sequence", parts)

    def suffixed(self):
        kind, text = self.take()
        if (kind, text) == ("mark", "("):
            part = self.choice()
            if self.take() != ("mark", ")"):
                raise SystemExit("a bracket is not closed")
        elif kind in ("double", "single"):
            part = ("literal", text.lower())
        elif kind == "code":
            part = ("literal", chr(int(text, 16)))
        elif kind == "set":
            part = ("set", [(character(a), character(b or a)) for a, b in SET.findall(text)])
        elif kind == "name":
            part = ("rule", text)
        else:
            raise SystemExit(f"unexpected {text!r}")
        while self.peek() in (("mark", "?"), ("mark", "*"), ("mark", "+")):
            part = (self.take()[1], part)
        return part


class Recogniser:
    """Follows all ways to read a text at once; each rule is tried once at each place."""

    def __init__(self, rules, text):
        self.rules, self.text = rules, text
        self.lowered = "".join(mark.lower() if mark.isascii() else mark for mark in text)
        self.known, self.furthest = {}, 0

    def ends(self, part, start):
        kind = part[0]
        if kind == "rule":
            key = part[1], start
            if key not in self.known:
                self.known[key] = self.ends(self.rules[part[1]], start)
            return self.known[key]
        if kind == "literal":
            found = self.lowered.startswith(part[1], start)
            return self.reach(start + len(part[1])) if found else frozenset()
        if kind == "set":
            inside = start < len(self.text) and any(
                low <= ord(self.text[start]) <= high for low, high in part[1]
            )
            return self.reach(start + 1) if inside else frozenset()
        if kind == "choice":
            return frozenset().union(*(self.ends(other, start) for other in part[1]))
        if kind == "sequence":
            places = frozenset([start])
            for other in part[1]:
                places = frozenset().union(*(self.ends(other, place) for place in places))
            return places
        if kind == "except":
            return self.ends(part[1], start) - self.ends(part[2], start)
        once = self.ends(part[1], start)
        if kind == "?":
            return once | {start}
        found, new = set(once), set(once)
        while new:
            new = set().union(*(self.ends(part[1], place) for place in new)) - found
            found |= new
        return frozenset(found | {start} if kind == "*" else found)

    def reach(self, place):
        self.furthest = max(self.furthest, place)
        return frozenset([place])


def main(grammar, expected):
    with open(grammar, encoding="utf-8") as file:
        rules = Reader(file.read()).rules
    with open(expected, encoding="utf-8") as file:
        files = json.load(file)
    faults = []
    for wrong in WRONG:
        if len(wrong) in Recogniser(rules, wrong).ends(("rule", "berkas-sop"), 0):
            faults.append(f"derived, but wrong: {wrong!r}")
    for file in files:
        name = file["path"].rsplit("/", 1)[-1]
        rule = {"registri.sop": "berkas-registri", "instansi.sop": "berkas-instansi"}
        text = "".join(line["text"] + "\n" for line in file["lines"])
        recogniser = Recogniser(rules, text)
        ends = recogniser.ends(("rule", rule.get(name, "berkas-sop")), 0)
        if len(text) not in ends:
            faults.append(f"{file['path']}: {text[recogniser.furthest - 30:recogniser.furthest + 30]!r}")
    if faults or len(files) < 50:
        print("\n".join(faults), f"{len(files)} files")
        return 1
    print(f"agree: {len(files)} files are derived by {len(rules)} rules")
    return 0


if __name__ == "__main__":
    sys.setrecursionlimit(10_000)
    sys.exit(main(*sys.argv[1:]))
