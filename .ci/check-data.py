#!/usr/bin/env python3
"""Checks what a built site tells programs, with readers that the project did not write.

usage: check-data.py SITE [ADDRESS]

- linked data: every JSON-LD of a page, and katalog.jsonld, is read by rdflib without any network;
  public services have what CPSV-AP 3.2.0 makes mandatory, datasets what DCAT-AP does
- feeds: what RFC 4287 makes mandatory, newest first
- sitemap and robots.txt: every page once, with an address that leads to it
- translations: every listed page names itself and the same page in the other language, and back
ADDRESS is that of the site; without it there is no sitemap.
"""
import html.parser
import json
import pathlib
import re
import socket
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree

import feedparser
import rdflib
from rdflib import DCAT, DCTERMS, FOAF, RDF, SKOS, XSD, Namespace

CPSV = Namespace("http://purl.org/vocab/cpsv#")
CV = Namespace("http://data.europa.eu/m8g/")
SCHEMA = Namespace("https://schema.org/")
site = pathlib.Path(sys.argv[1])
address = sys.argv[2].rstrip("/") if len(sys.argv) > 2 else None
faults = []


def no_network(*_arguments, **_options):
    raise OSError("the data asks another host")


socket.socket.connect = no_network
socket.getaddrinfo = no_network


def expect(condition, place, message):
    if not condition:
        faults.append(f"{place}: {message}")


class Head(html.parser.HTMLParser):
    """The linked data, the canonical address and the robots rule of a page."""

    def __init__(self):
        super().__init__()
        self.scripts, self.canonical, self.hidden, self.inside = [], [], False, False
        self.translations = {}

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag == "script" and attributes.get("type") == "application/ld+json":
            self.inside = True
            self.scripts.append("")
        if tag == "link" and attributes.get("rel") == "canonical":
            self.canonical.append(attributes["href"])
        if tag == "link" and "hreflang" in attributes:
            self.translations[attributes["hreflang"]] = attributes["href"]
        if tag == "meta" and attributes.get("name") == "robots":
            self.hidden = "noindex" in attributes["content"]

    def handle_data(self, data):
        if self.inside:
            self.scripts[-1] += data

    def handle_endtag(self, _tag):
        self.inside = False


def distinct(pairs):
    result = dict(pairs)
    if len(result) < len(pairs):
        raise ValueError(f"a member stands twice among {list(result)}")
    return result


def graph(text, place):
    base = (address or "https://contoh.invalid") + "/" + urllib.parse.quote(place)
    try:
        json.loads(text, object_pairs_hook=distinct)
        result = rdflib.Graph().parse(data=text, format="json-ld", publicID=base)
    except (ValueError, OSError) as error:
        expect(False, place, error)
        return rdflib.Graph()
    expect(len(result) > 0, place, "linked data that says nothing")
    for term in result.all_nodes():
        if isinstance(term, rdflib.URIRef):
            expect(not re.search(r'[\s<>"{}|\\^`]', term), place, f"no address: {term}")
            expect(re.match(r"(https?|urn):", term), place, f"an odd address: {term}")
    return result


def mandatory(data, kind, properties, place):
    subjects = list(data.subjects(RDF.type, kind))
    for subject in subjects:
        for name in properties:
            expect((subject, name, None) in data, place, f"{subject} has no {name}")
    return subjects


def check_service(data, place):
    title = [DCTERMS.identifier, DCTERMS.title]
    whole = title + [DCTERMS.description]
    services = mandatory(data, CPSV.PublicService, whole + [CV.hasCompetentAuthority], place)
    mandatory(data, CPSV.Rule, whole, place)
    mandatory(data, CV.Evidence, title, place)
    mandatory(data, CV.Output, title, place)
    mandatory(data, CV.Cost, [DCTERMS.identifier], place)
    mandatory(data, CV.PublicOrganisation, [SKOS.prefLabel, DCTERMS.spatial], place)
    for service in services:
        identifiers = list(data.objects(service, DCTERMS.identifier))
        expect(len(identifiers) == 1, place, f"identifiers: {identifiers}")
        for authority in data.objects(service, CV.hasCompetentAuthority):
            expect((authority, RDF.type, CV.PublicOrganisation) in data, place, "no authority")
        for text in data.objects(service, DCTERMS.title):
            expect(text.language == "id", place, "a title without its language")
        for time in data.objects(service, CV.processingTime):
            expect(time.datatype == XSD.duration and not time.ill_typed, place, f"time {time}")
        for code in data.objects(service, rdflib.URIRef("http://www.w3.org/ns/adms#status")):
            expect((code, RDF.type, SKOS.Concept) in data, place, f"{code} is no concept")
    for step in data.subjects(RDF.type, SCHEMA.HowToStep):
        for name in (SCHEMA.position, SCHEMA.text, SCHEMA.url):
            expect((step, name, None) in data, place, f"a step without {name}")
    return len(services)


def target(link, place):
    """The path of the page that a link on another page leads to."""
    base = (address or "https://contoh.invalid") + "/"
    url = urllib.parse.urljoin(base + urllib.parse.quote(place), link)
    path = urllib.parse.unquote(url.removeprefix(base))
    return path + "index.html" if path == "" or path.endswith("/") else path


def check_translations(translations):
    for place, own in translations.items():
        expect(place in own.values() and len(own) == 2, place, f"translations {own}")
        for other in own.values():
            expect(translations.get(other) == own, place, f"{other} does not name it back")
    print(f"{len(translations)} pages name their translations")


def check_pages():
    blocks = services = 0
    listed = {}
    translations = {}
    things = {}
    for page in sorted(site.rglob("*.html")):
        place = page.relative_to(site).as_posix()
        head = Head()
        head.feed(page.read_text(encoding="utf-8"))
        data = rdflib.Graph()
        for script in head.scripts:
            blocks += 1
            for triple in graph(script, place):
                data.add(triple)
        services += check_service(data, place)
        expect(len(head.canonical) <= (1 if address else 0), place, "permanent addresses")
        if not head.hidden and place != "404.html":
            expect(head.canonical or not address, place, "no permanent address")
            listed[place] = head.canonical
            translations[place] = {
                language: target(link, place) for language, link in head.translations.items()
            }
        if place in translations:
            things[place] = {term for term in data.subjects() if isinstance(term, rdflib.URIRef)}
    check_translations(translations)
    for place, own in translations.items():
        for other in own.values():
            expect(things.get(other) == things[place], place, f"{other} speaks of other things")
    expect(services > 0, "pages", "no public service")
    print(f"{blocks} pieces of linked data, {services} public services")
    return listed


def check_catalogue():
    place = "katalog.jsonld"
    data = graph((site / place).read_text(encoding="utf-8"), place)
    expect(mandatory(data, DCAT.Catalog, [DCTERMS.title, DCTERMS.description], place), place, "empty")
    sets = mandatory(
        data, DCAT.Dataset, [DCTERMS.title, DCTERMS.description, DCTERMS.publisher], place
    )
    files = mandatory(data, DCAT.Distribution, [DCAT.accessURL], place)
    mandatory(data, FOAF.Agent, [FOAF.name], place)
    for distribution in files:
        for url in data.objects(distribution, DCAT.downloadURL):
            path = urllib.parse.unquote(urllib.parse.urlsplit(url).path)
            prefix = urllib.parse.urlsplit(address or "").path
            expect((site / path[len(prefix) :].lstrip("/")).is_file(), place, f"no file: {url}")
    print(f"{len(sets)} data sets with {len(files)} files")


def check_feeds():
    atom = "{http://www.w3.org/2005/Atom}"
    feeds = sorted(site.rglob("umpan.xml"))
    for feed in feeds:
        place = feed.relative_to(site).as_posix()
        root = ElementTree.parse(feed).getroot()
        expect(root.tag == atom + "feed", place, root.tag)
        for element in [root] + root.findall(atom + "entry"):
            for name in ("id", "title", "updated"):
                expect(len(element.findall(atom + name)) == 1, place, f"{name} of {element.tag}")
            links = [x for x in element.findall(atom + "link") if x.get("rel") == "alternate"]
            kinds = [x.get("type") for x in links]
            expect(links and len(set(kinds)) == len(kinds), place, f"alternates {kinds}")
        expect(root.find(f"{atom}author/{atom}name") is not None, place, "no author")
        selves = [x.get("href") for x in root.findall(atom + "link") if x.get("rel") == "self"]
        expect(selves == ([f"{address}/{place}"] if address else []), place, f"self {selves}")
        parsed = feedparser.parse(feed.read_bytes())
        expect(not parsed.bozo, place, parsed.get("bozo_exception"))
        times = [entry.updated_parsed for entry in parsed.entries]
        expect(None not in times and times == sorted(times, reverse=True), place, "not newest first")
        names = [entry.id for entry in parsed.entries]
        expect(len(set(names)) == len(names), place, "an id stands twice")
    expect(feeds, "feeds", "none")
    print(f"{len(feeds)} feeds")


def check_sitemap(listed):
    sitemap = site / "sitemap.xml"
    robots = (site / "robots.txt").read_text(encoding="utf-8")
    if not address:
        expect(not sitemap.exists() and "Sitemap" not in robots, "sitemap.xml", "without address")
        return
    name = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(sitemap).getroot()
    expect(root.tag == name + "urlset", "sitemap.xml", root.tag)
    locations = [url.findtext(name + "loc") for url in root.findall(name + "url")]
    expected = [one for canonical in listed.values() for one in canonical]
    expect(sorted(locations) == sorted(expected), "sitemap.xml", "not the pages of the site")
    for date in root.iter(name + "lastmod"):
        expect(re.fullmatch(r"\d{4}-\d\d-\d\d", date.text), "sitemap.xml", date.text)
    expect(f"Sitemap: {address}/sitemap.xml" in robots, "robots.txt", "no sitemap")
    print(f"{len(locations)} addresses in the sitemap")


check_sitemap(check_pages())
check_catalogue()
check_feeds()
for fault in faults[:40]:
    print(fault, file=sys.stderr)
sys.exit(1 if faults else 0)
