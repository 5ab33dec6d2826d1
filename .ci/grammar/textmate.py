"""Colours SOP files by the TextMate grammar, and compares keywords with what the program reads.

textmate.py GRAMMAR EXPECTED

GRAMMAR is sop.tmLanguage.json. EXPECTED is a list of files: {"path", "lines": [{"text",
"tokens": [[start, end, kind], ...]}]}, places counted in characters. The kinds that are compared
are comment, note, continuation, item, keyword and argument. At each place of a line the pattern
that begins first wins, the earlier one of two: that is how editors read such a grammar.
"""

import json
import re
import sys

KINDS = {
    "comment.line.number-sign.sop": "comment",
    "keyword.other.note.sop": "note",
    "punctuation.definition.continuation.sop": "continuation",
    "punctuation.definition.list.begin.sop": "item",
    "keyword.control.sop": "keyword",
    "entity.name.tag.argument.sop": "argument",
}


def patterns(path):
    with open(path, encoding="utf-8") as file:
        grammar = json.load(file)
    rules = []
    for rule in grammar["patterns"]:
        match = rule["match"]
        # Oniguruma lets an option begin anywhere; this engine wants it at the front.
        flags = 0
        if match.startswith("^(?i)"):
            match, flags = "^" + match[5:], re.IGNORECASE
        rules.append((re.compile(match, flags), rule))
    return rules


def tokens(line, rules):
    found = []
    place = 0
    while place < len(line):
        best = None
        for pattern, rule in rules:
            match = pattern.search(line, place)
            # A caret stands for the beginning of the line, not of the search.
            if match and pattern.pattern.startswith("^") and match.start() != 0:
                continue
            if match and (best is None or match.start() < best[0].start()):
                best = match, rule
        if best is None:
            break
        match, rule = best
        if "name" in rule:
            found.append((match.start(), match.end(), KINDS.get(rule["name"])))
        for group, value in rule.get("captures", {}).items():
            start, end = match.span(int(group))
            if end > start:
                found.append((start, end, KINDS.get(value["name"])))
        place = max(match.end(), place + 1)
    return sorted(token for token in found if token[2])


def main(grammar, expected):
    rules = patterns(grammar)
    with open(expected, encoding="utf-8") as file:
        files = json.load(file)
    count = 0
    faults = []
    for file in files:
        for number, line in enumerate(file["lines"], 1):
            wanted = sorted((start, end, kind) for start, end, kind in line["tokens"])
            found = tokens(line["text"], rules)
            count += len(wanted)
            if wanted != found:
                faults.append(f"{file['path']}:{number}: {line['text']!r}: {wanted} but {found}")
    if faults or count < 1000:
        print("\n".join(faults[:20]))
        print(f"{len(faults)} lines differ, {count} tokens compared")
        return 1
    print(f"agree on {count} tokens in {len(files)} files")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
