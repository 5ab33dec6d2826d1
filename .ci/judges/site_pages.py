"""A built site: its pages by kind, and a server for them on this machine alone."""

import collections
import contextlib
import functools
import http.server
import pathlib
import threading


def pages(root):
    """The paths of all pages below a folder, sorted."""
    root = pathlib.Path(root)
    return sorted(path.relative_to(root).as_posix() for path in root.rglob("*.html"))


def kinds(root):
    """The pages of a site by kind, so that a kind that is new tomorrow is found without a list.

    A name that many folders have (periksa.html) is a kind; so are the pages of SOPs (with a
    model.json beside them) and of agencies (index.html without one), each page at the root, and
    all others that share their first folder. Pages that lead on to another at once are left out:
    a browser never stays on them.
    """
    root = pathlib.Path(root)
    paths = [pathlib.PurePosixPath(path) for path in pages(root) if not _leads_on(root / path)]
    folders = collections.defaultdict(set)
    for path in paths:
        folders[path.name].add(path.parts[0])
    result = collections.defaultdict(list)
    for path in paths:
        if len(path.parts) == 1:
            kind = path.name
        elif path.name == "index.html" and (root / path.parent / "model.json").exists():
            kind = "*/SOP/index.html"
        elif path.name == "index.html" and (root / path.parent / "periksa.html").exists():
            kind = "*/index.html"
        elif path.name != "index.html" and len(folders[path.name]) > 1:
            kind = "*/" + path.name
        elif path.name == "index.html" and len(path.parts) == 2:
            kind = path.as_posix()
        else:
            kind = path.parts[0] + "/*"
        result[kind].append(path.as_posix())
    return result


def _leads_on(page):
    return b'http-equiv="refresh"' in page.read_bytes()


def chosen(root):
    """For each kind its largest page, where most can go wrong, and its smallest, the emptiest."""
    root = pathlib.Path(root)
    result = []
    for _, paths in sorted(kinds(root).items()):
        by_size = sorted(paths, key=lambda path: ((root / path).stat().st_size, path))
        result += dict.fromkeys([by_size[-1], by_size[0]])
    return result


class _Handler(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        """Says nothing: what matters is what the browser says."""


class _Server(http.server.ThreadingHTTPServer):
    def handle_error(self, request, client_address):
        """Says nothing: a browser that hangs up is no news."""


@contextlib.contextmanager
def served(root):
    """Serves a folder at an address of this machine while the block runs."""
    handler = functools.partial(_Handler, directory=str(root))
    server = _Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
