"""Reads SOP files with the tree-sitter parser, and compares it with what the program reads.

treesitter.py FOLDER EXPECTED

FOLDER is grammar/tree-sitter with the parser in it. EXPECTED is a list of files: {"path", "lines":
[{"text", "tokens": [[start, end, kind], ...]}], "tree"}, places counted in characters. The kinds
are comment, note, continuation, item, keyword and argument, found through the query of colours.
Where "tree" is not null it is the whole tree as an S-expression. The corpus of the folder is
tested like "tree-sitter test" does, and each file is also read by halves: as it is typed.
"""

import ctypes
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import warnings

from tree_sitter import Language, Parser, Query, QueryCursor

KINDS = {
    "comment": "comment",
    "comment.todo": "note",
    "punctuation.special": "continuation",
    "punctuation.list_marker": "item",
    "keyword": "keyword",
    "label": "argument",
}


def language(folder):
    with tempfile.TemporaryDirectory() as place:
        library = pathlib.Path(place) / "sop.so"
        sources = [folder / "src" / name for name in ("parser.c", "scanner.c")]
        strict = ["-Wall", "-Wextra", "-Werror", "-Wno-unused-parameter"]
        subprocess.run(
            ["cc", "-O1", *strict, "-shared", "-fPIC", f"-I{folder / 'src'}", *sources, "-o", library],
            check=True,
        )
        function = ctypes.cdll.LoadLibrary(str(library)).tree_sitter_sop
        function.restype = ctypes.c_void_p
        capsule = ctypes.pythonapi.PyCapsule_New
        capsule.restype = ctypes.py_object
        capsule.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p]
        return Language(capsule(function(), b"tree_sitter.Language", None))


def plain(expression):
    """An S-expression without the blanks that only make it readable."""
    return re.sub(r"\s+", " ", expression).replace("( ", "(").replace(" )", ")").strip()


def tokens(tree, query, line_count):
    """The coloured places of each line, counted in bytes."""
    found = [set() for _ in range(line_count)]
    for name, nodes in QueryCursor(query).captures(tree.root_node).items():
        if name not in KINDS:
            continue
        for node in nodes:
            (row, start), (_, end) = node.start_point, node.end_point
            if name == "comment.todo":
                end = start + len("BELUM")
            found[row].add((start, end, KINDS[name]))
    return found


def wanted(line):
    """The places that the program tells for a line, counted in bytes."""
    text = line["text"]
    places = set()
    for start, end, kind in line["tokens"]:
        if kind == "comment":
            start += len(text[start:end]) - len(text[start:end].lstrip())
        places.add((len(text[:start].encode()), len(text[:end].encode()), kind))
    return places


def compare(file, parser, query, faults):
    lines = file["lines"]
    text = "".join(line["text"] + "\n" for line in lines).encode()
    tree = parser.parse(text)
    if tree.root_node.has_error:
        faults.append(f"{file['path']}: an error in the tree")
    count = 0
    for number, found in enumerate(tokens(tree, query, len(lines) + 1)[: len(lines)]):
        expected = wanted(lines[number])
        count += len(expected)
        if found != expected:
            faults.append(f"{file['path']}:{number + 1}: {lines[number]['text']!r}: {expected} but {found}")
    if file["tree"] is not None and plain(file["tree"]) != str(tree.root_node):
        faults.append(f"{file['path']}: {plain(file['tree'])}\nbut {tree.root_node}")
    return count, text, tree


def typed(text, whole, parser):
    """Whether reading a file by halves and repairing the tree gives the tree of the whole."""
    half = text[: len(text) // 2]
    tree = parser.parse(half)
    row, column = half.count(b"\n"), len(half) - half.rfind(b"\n") - 1
    last = text.count(b"\n"), len(text) - text.rfind(b"\n") - 1
    tree.edit(len(half), len(half), len(text), (row, column), (row, column), last)
    return str(parser.parse(text, tree).root_node) == str(whole.root_node)


def named(file, tree, queries, faults):
    """The title and every numbered row is a name, and every row can be folded."""
    names = {}
    for query, capture in (("tags", "name"), ("folds", "fold")):
        nodes = QueryCursor(queries[query]).captures(tree.root_node).get(capture, [])
        names[query] = {node.start_point[0] for node in nodes}
    for number, line in enumerate(file["lines"]):
        keyword = next((line["text"][s:e] for s, e, kind in line["tokens"] if kind == "keyword"), "")
        if keyword in ("SOP", "Instansi", "Registri", "Langkah", "Keputusan", "Berjenjang"):
            if number not in names["tags"]:
                faults.append(f"{file['path']}:{number + 1}: no name")
        if keyword in ("Langkah", "Keputusan", "Berjenjang", "Bersamaan", "Cabang"):
            if number not in names["folds"]:
                faults.append(f"{file['path']}:{number + 1}: no fold")


def corpus(path, parser, faults):
    tests = re.split(r"^=+\n(.*)\n=+\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    for name, body in zip(tests[::2], tests[1::2]):
        text, expected = body.rsplit("\n---\n", 1)
        found = str(parser.parse(text.lstrip("\n").encode()).root_node)
        if found != plain(expected):
            faults.append(f"corpus: {name}: {plain(expected)}\nbut {found}")
    return len(tests) // 2


def main(folder, expected):
    folder = pathlib.Path(folder)
    warnings.simplefilter("error")
    sop = language(folder)
    parser = Parser(sop)
    queries = {
        path.stem: Query(sop, path.read_text(encoding="utf-8"))
        for path in (folder / "queries").glob("*.scm")
    }
    with open(expected, encoding="utf-8") as file:
        files = json.load(file)
    faults = []
    count = trees = 0
    for file in files:
        found, text, tree = compare(file, parser, queries["highlights"], faults)
        count += found
        trees += file["tree"] is not None
        if not typed(text, tree, parser):
            faults.append(f"{file['path']}: another tree when it is typed")
        if file["tree"] is not None:
            named(file, tree, queries, faults)
    tests = corpus(folder / "test/corpus/sop.txt", parser, faults)
    if faults or count < 1000 or trees < 10 or tests < 5:
        print("\n".join(faults[:20]))
        print(f"{len(faults)} faults, {count} tokens, {trees} trees and {tests} tests compared")
        return 1
    print(f"agree on {count} tokens in {len(files)} files, {trees} trees and {tests} tests")
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
