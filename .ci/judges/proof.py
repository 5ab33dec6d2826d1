"""Proves that the judges see: each planted fault has to be found, and nothing else.

usage: proof.py                  exit status 1 when a judge overlooks a fault or invents one
"""

import pathlib
import sys
import tempfile

import browser
import markup
import site_pages

POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'"
WASM = POLICY.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")

PAGE = """<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Uji</title>
<link rel="stylesheet" href="gaya.css">
{head}</head>
<body>
<main>
<h1>Uji</h1>
{body}
</main>
</body>
</html>
"""

STYLE = """
main { color: #111; background: #fff; }
.pale { color: #bbb; }
.wide { width: 700px; }
@media (prefers-color-scheme: dark) { .night { color: #222; background: #111; } }
@media (min-width: 1000px) { .broad { color: #ccc; } }
"""

SCRIPT = {
    "tulis.js": "const part = document.createElement('p');"
    "part.textContent = 'Isi dari skrip. '.repeat(40); document.querySelector('main').append(part);",
    "salah.js": "throw new Error('uji');",
    "ambil.js": "if (location.protocol === 'file:') fetch('gaya.css');",
}


def page(body="<p>Baik.</p>", head="", policy=POLICY):
    return PAGE.format(body=body, head=head, policy=policy)


def script(name):
    return page(head=f'<script defer src="{name}"></script>\n')


# What is planted, and the kind of finding that has to name it.
PLANTED = {
    "baik.html": (page(), set()),
    "kontras.html": (page('<p class="pale">Pucat.</p>'), {"axe"}),
    "gelap.html": (page('<p class="night">Tak terlihat.</p>'), {"axe"}),
    "lebar-saja.html": (page('<p class="broad">Pucat.</p>'), {"axe"}),
    "tombol.html": (page("<button></button>"), {"axe"}),
    "luar.html": (
        page(
            '<p><img alt="" src="http://contoh.test/a.png"></p>',
            policy=POLICY.replace("img-src 'self'", "img-src *"),
        ),
        {"network", "console", "file"},
    ),
    "hilang.html": (
        page('<p><img alt="" src="tidak-ada.png"></p>'),
        {"network", "console", "file"},
    ),
    "gaya-sebaris.html": (
        page('<p style="color: red">Merah.</p>'),
        {"handler", "policy", "console", "file"},
    ),
    "pegangan.html": (
        page('<p onclick="alert(1)">Klik.</p>'),
        {"handler", "policy", "console", "file"},
    ),
    "tanpa-kebijakan.html": (page(policy=""), {"policy"}),
    "kebijakan-lemah.html": (page(policy=POLICY.replace("style-src", "style-src 'unsafe-inline'")), {"policy"}),
    "sempit.html": (page('<p class="wide">Lebar.</p>'), {"narrow"}),
    "galat.html": (script("salah.js"), {"console", "file"}),
    "skrip.html": (script("tulis.js"), {"script"}),
    "dari-berkas.html": (script("ambil.js"), {"file"}),
}

# What no checker of markup may overlook, and the message that is excepted on one page only.
MARKUP = {
    "baik.html": (page(), False),
    "bersarang.html": (page("<p><a href='a'>satu <a href='b'>dua</a></a></p>"), True),
    "kembar.html": (page('<p id="a">Satu.</p><p id="a">Dua.</p>'), True),
    "peran.html": (page('<p role="tidak-ada">Baik.</p>'), True),
    "wasm.html": (page(policy=WASM), True),
    "editor.html": (page(policy=WASM), False),
}


def written(folder, pages):
    folder.mkdir()
    for name, text in pages.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def browser_mistakes(folder):
    files = {name: text for name, (text, _) in PLANTED.items()}
    root = written(folder, {**files, **SCRIPT, "gaya.css": STYLE})
    found, _, _ = browser.findings([root], choose=site_pages.pages)
    for name, (_, expected) in PLANTED.items():
        kinds = {kind for page, kind, _ in found if page == name}
        if kinds != expected:
            yield f"{name}: expected {sorted(expected)}, found {sorted(kinds)}"


def markup_mistakes(folder):
    root = written(folder, {name: text for name, (text, _) in MARKUP.items()})
    found = {pathlib.Path(page).name for page, _ in markup.findings([root])}
    for name, (_, is_faulty) in MARKUP.items():
        if is_faulty != (name in found):
            yield f"{name}: {'overlooked' if is_faulty else 'found, and is none'}"


def kind_mistakes(folder):
    """Kinds that nobody listed are found."""
    paths = ["index.html", "cari.html"]
    paths += [f"jabatan/{name}.html" for name in ["index", "kepala", "staf"]]
    for agency in ["kota", "desa"]:
        paths += [f"{agency}/{name}" for name in ["index.html", "periksa.html"]]
        paths += [f"{agency}/tamu/{name}" for name in ["index.html", "cetak.html", "model.json"]]
    for path in paths:
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("-")
    (folder / "lama.html").write_text('<meta http-equiv="refresh" content="0; url=cari.html">')
    kinds = set(site_pages.kinds(folder))
    expected = {"index.html", "cari.html", "jabatan/*", "jabatan/index.html"}
    expected |= {f"*/{name}" for name in ["index.html", "periksa.html", "SOP/index.html"]}
    expected |= {"*/cetak.html"}
    if kinds != expected:
        yield f"kinds of pages: {sorted(kinds ^ expected)}"


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        mistakes = [
            *kind_mistakes(folder / "kinds"),
            *markup_mistakes(folder / "markup"),
            *browser_mistakes(folder / "browser"),
        ]
    for mistake in mistakes:
        print(mistake)
    print(f"proof: {len(PLANTED) + len(MARKUP)} pages, {len(mistakes)} mistakes of the judges")
    return 1 if mistakes else 0


if __name__ == "__main__":
    sys.exit(main())
