"""A built site: its pages by kind, and a server for them on this machine alone."""

import collections
import contextlib
import functools
import http.server
import pathlib
import threading


# The folders of the pages in another language than the first one.
LANGUAGES = {"en"}


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
        language, own = _own_place(path)
        folders[language, own.name].add(own.parts[0])
    result = collections.defaultdict(list)
    for path in paths:
        # The files of a page lie beside the page in the first language.
        language, own = _own_place(path)
        if len(own.parts) == 1:
            kind = own.name
        elif own.name == "index.html" and (root / own.parent / "model.json").exists():
            kind = "*/SOP/index.html"
        elif own.name == "index.html" and (root / own.parent / "periksa.html").exists():
            kind = "*/index.html"
        elif own.name != "index.html" and len(folders[language, own.name]) > 1:
            kind = "*/" + own.name
        elif own.name == "index.html" and len(own.parts) == 2:
            kind = own.as_posix()
        else:
            kind = own.parts[0] + "/*"
        result[language + kind].append(path.as_posix())
    return result


def _own_place(path):
    """The language of a page that is not the first one, with a slash, and its path in it."""
    if path.parts[0] in LANGUAGES and len(path.parts) > 1:
        return path.parts[0] + "/", path.relative_to(path.parts[0])
    return "", path


def _leads_on(page):
    return b'http-equiv="refresh"' in page.read_bytes()


def chosen(root):
    """For each kind its largest page, where most can go wrong, and its smallest, the emptiest.

    Of a further language the largest alone: it differs from the first one in words.
    """
    root = pathlib.Path(root)
    result = []
    for kind, paths in sorted(kinds(root).items()):
        by_size = sorted(paths, key=lambda path: ((root / path).stat().st_size, path))
        is_further = kind.split("/")[0] in LANGUAGES
        result += dict.fromkeys(by_size[-1:] if is_further else [by_size[-1], by_size[0]])
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
