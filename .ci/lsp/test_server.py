"""Drives `sop lsp` with a real client, pytest-lsp, as VS Code and as Neovim 0.7.

The client checks each message against the types of LSP 3.17. SOP_SERVER names the program.
"""

import asyncio
import os
import random
import subprocess

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

SERVER = os.environ["SOP_SERVER"]
CLIENTS = ["visual_studio_code", "neovim@0.7.0"]
TEXT = (
    "SOP: Penerimaan tamu 😀 é e\u0301\r\n"
    "Pelaksana: Kepala Seksi (Kasi); Staf\r\n"
    "Langkah 3: Menerima 😀 tamu\r\n"
    "  Oleh: Staf\r\n"
    "  Waktu: 5 menit\r\n"
    "  Output: Buku 😀 tamu [konsep]\r\n"
    "Keputusan 4: Memeriksa\r\n"
    "  Oleh: Kasi\r\n"
    "  Kelengkapan: Buku 😀 tamu\r\n"
    "  Jika ya: lanjut\r\n"
    "  Jika tidak: kembali ke langkah 3\r\n"
)


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[SERVER, "lsp"]), params=CLIENTS
)
async def client(lsp_client: LanguageClient, request, tmp_path):
    folder = tmp_path / "kota"
    folder.mkdir()
    (tmp_path / "registri.sop").write_text("Registri: Katalog\n")
    (folder / "instansi.sop").write_text("Instansi: Kota\nJabatan: Sekretaris (Sek)\n")
    (folder / "surat.sop").write_text("SOP: Surat masuk\nPelaksana: Sek\n")
    (folder / "tamu.sop").write_bytes(TEXT.encode())
    # Neither profile's client knows this request by itself.
    lsp_client.feature("client/registerCapability")(lambda parameters: None)
    result = await lsp_client.initialize_session(
        types.InitializeParams(
            capabilities=client_capabilities(request.param),
            root_uri=tmp_path.as_uri(),
        )
    )
    lsp_client.encoding = result.capabilities.position_encoding or "utf-16"
    lsp_client.folder = folder
    lsp_client.uri = (folder / "tamu.sop").as_uri()
    lsp_client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(lsp_client.uri, "sop", 1, TEXT)
        )
    )
    yield
    await lsp_client.shutdown_session()


def units(text, client):
    """The length of a text as client and server count it."""
    if client.encoding == types.PositionEncodingKind.Utf8:
        return len(text.encode())
    return len(text.encode("utf-16-le")) // 2


def position(text, offset, client):
    before = text[:offset]
    line = before.count("\n")
    return types.Position(line, units(before[before.rfind("\n") + 1 :], client))


def place(client, words, inside=0, text=TEXT):
    return position(text, text.index(words) + inside, client)


def at(client, words, inside=0):
    return {
        "text_document": types.TextDocumentIdentifier(client.uri),
        "position": place(client, words, inside),
    }


def document(client):
    return types.TextDocumentIdentifier(client.uri)


def change(client, version, start, end, text):
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(version=version, uri=client.uri),
            [
                types.TextDocumentContentChangePartial(
                    range=types.Range(start, end), text=text
                )
            ],
        )
    )


async def codes_when(client, is_reached):
    """The codes told about the file, once they are as they have to be."""
    for _ in range(400):
        codes = [d.code for d in client.diagnostics.get(client.uri, [])]
        if is_reached(codes):
            return codes
        await asyncio.sleep(0.025)
    raise AssertionError(f"the findings stayed {codes}")


@pytest.mark.asyncio
async def test_findings_come_and_go(client):
    end = place(client, "Keputusan 4")
    change(client, 2, end, end, "  Wkatu: 😀\r\n")
    await codes_when(client, lambda codes: "SOP101" in codes)
    change(client, 3, end, types.Position(end.line + 1, 0), "")
    await codes_when(client, lambda codes: "SOP101" not in codes)


@pytest.mark.asyncio
async def test_names(client):
    hover = await client.text_document_hover_async(
        types.HoverParams(**at(client, "Kelengkapan: Buku", 14))
    )
    assert "Langkah 1: dihasilkan [konsep]" in hover.contents.value
    found = await client.text_document_definition_async(
        types.DefinitionParams(**at(client, "langkah 3", 8))
    )
    assert [x.range.start for x in found] == [place(client, "3: Menerima")]
    found = await client.text_document_references_async(
        types.ReferenceParams(
            context=types.ReferenceContext(include_declaration=True),
            **at(client, "Oleh: Kasi", 7),
        )
    )
    assert len(found) == 3
    marks = await client.text_document_document_highlight_async(
        types.DocumentHighlightParams(**at(client, "Oleh: Staf", 7))
    )
    assert len(marks) == 2


@pytest.mark.asyncio
async def test_rename(client):
    edit = await client.text_document_rename_async(
        types.RenameParams(new_name="Daftar hadir", **at(client, "Output: Buku", 9))
    )
    edits = edit.changes[client.uri]
    assert sorted(x.range.start.line for x in edits) == [5, 8]
    long = units("Buku 😀 tamu", client)
    assert all(x.range.end.character - x.range.start.character == long for x in edits)


@pytest.mark.asyncio
async def test_completion(client):
    items = await client.text_document_completion_async(
        types.CompletionParams(**at(client, "Oleh: Kasi", 6))
    )
    assert [x.label for x in items] == ["Kasi", "Staf"]


@pytest.mark.asyncio
async def test_structure(client):
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(document(client))
    )
    assert [x.name for x in symbols][1:] == [
        "Langkah 3: Menerima 😀 tamu",
        "Keputusan 4: Memeriksa",
    ]
    folds = await client.text_document_folding_range_async(
        types.FoldingRangeParams(document(client))
    )
    assert (2, 5) in [(x.start_line, x.end_line) for x in folds]
    tokens = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(document(client))
    )
    assert tokens.data and len(tokens.data) % 5 == 0
    whole = types.Range(types.Position(0, 0), types.Position(11, 0))
    hints = await client.text_document_inlay_hint_async(
        types.InlayHintParams(document(client), whole)
    )
    assert [x.label for x in hints] == ["sampai di sini 5 menit"]
    found = await client.workspace_symbol_async(types.WorkspaceSymbolParams("surat"))
    assert [x.name for x in found] == ["Surat masuk"]


@pytest.mark.asyncio
async def test_links(client):
    end = types.Position(11, 0)
    change(client, 2, end, end, "  Terkait: SOP Surat masuk\r\n")
    links = await client.text_document_document_link_async(
        types.DocumentLinkParams(document(client))
    )
    assert [x.target for x in links] == [(client.folder / "surat.sop").as_uri()]


@pytest.mark.asyncio
async def test_actions(client):
    start = place(client, "Langkah 3")
    actions = await client.text_document_code_action_async(
        types.CodeActionParams(
            document(client),
            types.Range(start, start),
            types.CodeActionContext(diagnostics=[]),
        )
    )
    titles = [x.title for x in actions]
    assert "jadikan keputusan" in titles
    assert any(x.startswith("nomori ulang") for x in titles)


@pytest.mark.asyncio
async def test_formatting(client):
    options = types.FormattingOptions(tab_size=2, insert_spaces=True)
    edits = await client.text_document_formatting_async(
        types.DocumentFormattingParams(document(client), options)
    )
    for edit in edits:
        change(client, 2, edit.range.start, edit.range.end, edit.new_text)
    assert edits
    assert not await client.text_document_formatting_async(
        types.DocumentFormattingParams(document(client), options)
    )


@pytest.mark.asyncio
async def test_preview(client):
    result = await client.protocol.send_request_async(
        "sop/preview", {"textDocument": {"uri": client.uri}}
    )
    assert "Menerima 😀 tamu" in result.html


@pytest.mark.asyncio
async def test_a_thousand_edits_leave_the_same_text(client):
    """The text itself, and what the server sees in it against what it sees in a fresh copy."""
    generator = random.Random(7)
    pieces = ["a", "é", "e\u0301", "😀", "\r\n", "Waktu: 5 menit", " ", "\n", "日本", ""]
    text = TEXT
    for version in range(2, 1002):
        start, end = sorted(generator.choices(range(len(text) + 1), k=2))
        # Now and then something is deleted, more often the text grows.
        end = min(end, start + 8) if generator.random() < 0.3 else start
        # A cursor never stands between the two halves of a line end.
        start -= text[start - 1 : start + 1] == "\r\n"
        end += text[end - 1 : end + 1] == "\r\n"
        piece = generator.choice(pieces)
        place_of = lambda offset: position(text, offset, client)
        change(client, version, place_of(start), place_of(end), piece)
        text = text[:start] + piece + text[end:]
        if version % 100 == 1:
            held = await held_text(client, client.uri)
            assert (held.text, held.version) == (text, version)
    assert all(text.count(x) > 9 for x in ["é", "e\u0301", "😀", "日", "\r\n"])
    told = await outline(client, client.uri)
    fresh = (client.folder / "salinan.sop").as_uri()
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(
            types.TextDocumentItem(fresh, "sop", 1, text)
        )
    )
    assert told == await outline(client, fresh)
    last = text.count("\n")
    assert all(x[1].end.line <= last for x in told[0])


async def held_text(client, uri):
    """The text that the server has of a file."""
    return await client.protocol.send_request_async(
        "sop/text", {"textDocument": {"uri": uri}}
    )


async def outline(client, uri):
    """What the server sees in a file, with the place of each word."""
    name = types.TextDocumentIdentifier(uri)
    symbols = await client.text_document_document_symbol_async(
        types.DocumentSymbolParams(name)
    )
    tokens = await client.text_document_semantic_tokens_full_async(
        types.SemanticTokensParams(name)
    )
    return [(x.name, x.range) for x in symbols or []], tokens.data


def test_exit_codes():
    def ended(*messages):
        script = b"".join(
            b"Content-Length: %d\r\n\r\n%s" % (len(x), x)
            for x in [m.encode() for m in messages]
        )
        run = subprocess.run(
            [SERVER, "lsp"], input=script, capture_output=True, timeout=20
        )
        return run.returncode

    hello = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}'
    shutdown = '{"jsonrpc":"2.0","id":2,"method":"shutdown"}'
    goodbye = '{"jsonrpc":"2.0","method":"exit"}'
    assert ended(hello, shutdown, goodbye) == 0
    assert ended(hello, goodbye) == 1
    assert ended(hello) == 1


def test_the_server_ends_with_its_editor():
    editor = subprocess.Popen(["sleep", "600"])
    server = subprocess.Popen(
        [SERVER, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    hello = (
        '{"jsonrpc":"2.0","id":1,"method":"initialize",'
        '"params":{"processId":%d,"capabilities":{}}}' % editor.pid
    ).encode()
    server.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(hello), hello))
    server.stdin.flush()
    assert server.stdout.readline().startswith(b"Content-Length")
    editor.kill()
    editor.wait()
    # Its input stays open, and so only the death of the editor ends it.
    assert server.wait(timeout=20) == 1
