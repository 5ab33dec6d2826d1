"""Judges pages in Chromium: accessibility with axe-core, and how they behave.

usage: browser.py FOLDER...      exit status 1 when it finds something

Of each kind of page the largest and the smallest are opened (see site_pages.py). Kinds of findings:

  axe      axe-core says that WCAG 2.0 to 2.2 A or AA, or a best practice, is violated: in light and
           dark, 360 and 1280 pixels wide
  network  a request leaves the address of the site, or fails
  policy   the Content-Security-Policy is missing, late, weak, or violated
  console  the page complains in the console
  handler  an inline event handler, a style attribute, or a script: address
  narrow   the page scrolls sideways on a screen 320 pixels wide
  script   without scripts most of the text is missing
  file     something of the above when the page is opened from a disk
"""

import collections
import contextlib
import pathlib
import sys
import time

import axe_playwright_python
from playwright.sync_api import sync_playwright

import site_pages

AXE = (pathlib.Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SCHEMES = ["light", "dark"]
WIDTHS = [360, 1280]
NARROW = 320

# Nothing but this machine has a name, so that a page that needs the network shows itself. The
# sandbox of the browser needs rights that a container does not give.
ARGUMENTS = [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
]

WATCH = """
window.violations = [];
document.addEventListener('securitypolicyviolation', event =>
  window.violations.push(event.effectiveDirective + ' blocked ' + event.blockedURI));
"""

# What the browser has made of the page.
LOOK = """() => {
  const handlers = [];
  for (const element of document.querySelectorAll('*')) {
    for (const attribute of element.attributes) {
      const isHandler = /^on/i.test(attribute.name) || attribute.name === 'style';
      const isScript = /^(href|src|action|formaction|data)$/i.test(attribute.name)
        && /^\\s*(javascript|vbscript):/i.test(attribute.value);
      if (isHandler || isScript) handlers.push(element.localName + ' ' + attribute.name);
    }
  }
  const meta = document.querySelector('head > meta[http-equiv="Content-Security-Policy"]');
  const first = document.querySelector('head script, head style, head link[rel~="stylesheet"]');
  const isLate = meta && first
    && (first.compareDocumentPosition(meta) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return {
    handlers, isLate, policy: meta ? meta.content : '', violations: window.violations || [],
    width: document.documentElement.scrollWidth,
    isPaper: document.body.classList.contains('print'),
    text: (document.querySelector('main') || {innerText: ''}).innerText.replace(/\\s+/g, ' '),
    styles: document.styleSheets.length,
  };
}"""

RUN_AXE = """tags => {
  for (const part of document.querySelectorAll('details')) part.open = true;
  return axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
}"""


class Judge:
    """A browser, a site, and what was found in it so far."""

    def __init__(self, browser, root, base):
        self.browser = browser
        self.root = pathlib.Path(root).resolve()
        self.base = base
        self.found = []
        self.seconds = collections.Counter()

    def find(self, page, kind, text):
        self.found.append((page, kind, text))

    @contextlib.contextmanager
    def timed(self, name):
        start = time.monotonic()
        yield
        self.seconds[name] += time.monotonic() - start

    def judge(self, paths):
        with self.timed("behaviour"):
            self.behaviour(paths)
        with self.timed("no scripts"):
            self.without_scripts(paths)
        with self.timed("from a disk"):
            self.from_disk(paths)
        for scheme in SCHEMES:
            for width in WIDTHS:
                with self.timed(f"axe {scheme} {width}"):
                    self.accessibility(paths, scheme, width)

    # Behaviour

    def behaviour(self, paths):
        context = self.browser.new_context(viewport={"width": NARROW, "height": 740})
        context.add_init_script(WATCH)
        self.texts = {}
        for path in paths:
            page = context.new_page()
            self.listen(page, path, self.base + "/")
            page.goto(f"{self.base}/{path}", wait_until="load")
            look = page.evaluate(LOOK)
            self.texts[path] = look["text"]
            self.judge_look(path, look)
            if look["width"] > NARROW and not look["isPaper"]:
                self.find(path, "narrow", f"{look['width']} pixels wide on {NARROW}")
            page.close()
        context.close()

    def listen(self, page, path, allowed, kind=None):
        def asked(request):
            if not request.url.startswith((allowed, "data:", "blob:", "about:")):
                self.find(path, kind or "network", f"asks for {request.url}")

        def answered(response):
            # The browser itself asks for this one.
            if response.status >= 400 and not response.url.endswith("/favicon.ico"):
                self.find(path, kind or "network", f"{response.status} for {response.url}")

        def said(message):
            if message.type == "error" and "favicon.ico" not in str(message.location):
                self.find(path, kind or "console", message.text)

        page.on("request", asked)
        page.on("response", answered)
        page.on("console", said)
        page.on("pageerror", lambda error: self.find(path, kind or "console", str(error)))

    def judge_look(self, path, look):
        for handler in look["handlers"]:
            self.find(path, "handler", handler)
        for violation in look["violations"]:
            self.find(path, "policy", violation)
        if not look["policy"]:
            self.find(path, "policy", "there is none")
        elif look["isLate"]:
            self.find(path, "policy", "comes after what it should judge")
        elif "default-src 'none'" not in look["policy"] or "'unsafe-inline'" in look["policy"]:
            self.find(path, "policy", f"too weak: {look['policy']}")

    def without_scripts(self, paths):
        context = self.browser.new_context(
            java_script_enabled=False, viewport={"width": NARROW, "height": 740}
        )
        page = context.new_page()
        for path in paths:
            page.goto(f"{self.base}/{path}", wait_until="load")
            main = page.locator("main")
            text = main.first.inner_text() if main.count() else ""
            there, with_scripts = len(" ".join(text.split())), len(self.texts[path].strip())
            if there == 0 or there * 2 < with_scripts:
                self.find(path, "script", f"{there} of {with_scripts} characters without scripts")
        context.close()

    def from_disk(self, paths):
        context = self.browser.new_context(viewport={"width": 1280, "height": 900})
        for path in paths:
            # Only a server shows this page, at any depth: its addresses begin at the host.
            if path.rsplit("/", 1)[-1] == "404.html":
                continue
            page = context.new_page()
            self.listen(page, path, "file://", kind="file")
            page.on(
                "requestfailed",
                lambda request, path=path: self.find(path, "file", f"no {request.url}"),
            )
            page.goto((self.root / path).as_uri(), wait_until="load")
            if page.evaluate("document.styleSheets.length") == 0:
                self.find(path, "file", "has no style")
            page.close()
        context.close()

    # Accessibility

    def accessibility(self, paths, scheme, width):
        context = self.browser.new_context(
            color_scheme=scheme,
            viewport={"width": width, "height": 900},
            reduced_motion="reduce",
            locale="id-ID",
        )
        page = context.new_page()
        for path in paths:
            page.goto(f"{self.base}/{path}", wait_until="load")
            # As the browser's owner, whom the policy of the page does not bind.
            page.evaluate(AXE)
            for violation in page.evaluate(RUN_AXE, TAGS)["violations"]:
                nodes = violation["nodes"]
                text = f"{scheme} {width}: {violation['id']}: {violation['help']}: "
                text += f"{nodes[0]['target']} {nodes[0]['html'][:120]}"
                if len(nodes) > 1:
                    text += f" and {len(nodes) - 1} more"
                self.find(path, "axe", text)
        context.close()


def findings(roots, choose=site_pages.chosen):
    """What is found in the chosen pages of some sites, as (page, kind, text), and the times."""
    found, seconds, count = [], collections.Counter(), 0
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        for root in roots:
            with site_pages.served(root) as base:
                judge = Judge(browser, root, base)
                paths = choose(root)
                judge.judge(paths)
                count += len(paths)
                found += judge.found
                seconds += judge.seconds
        browser.close()
    return found, seconds, count


def main(roots):
    found, seconds, count = findings(roots)
    for page, kind, text in found:
        print(f"{page}: {kind}: {text}")
    times = ", ".join(f"{name} {value:.0f} s" for name, value in seconds.items())
    print(f"browser: {count} pages, {len(found)} findings; {times}")
    return 1 if found or count == 0 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
