'use strict';
// The VS Code extension against the real `sop lsp`, with a double of the module `vscode`: each
// feature is asked for as VS Code asks, through what the extension registered.
// usage: node vscode.js, where SOP_SERVER names the program.

const childProcess = require('node:child_process');
const fs = require('node:fs');
const Module = require('node:module');
const os = require('node:os');
const path = require('node:path');
const { makeEditor } = require('./vscode-double');

const folder = path.resolve(__dirname, '../../grammar/editor/vscode');
const manifest = JSON.parse(fs.readFileSync(path.join(folder, 'package.json')));
const registry = fs.mkdtempSync(path.join(os.tmpdir(), "sop a'b (é) "));
const text = [
  '# Catatan penyusun,',
  '# dua baris.',
  'SOP: Penerimaan tamu 😀 é',
  'Pelaksana: Kepala Seksi (Kasi); Staf; Arsiparis',
  'Langkah 3: Menerima 😀 tamu',
  '  Oleh: Staf',
  '  Waktu: 5 menit',
  '  Output: Buku 😀 tamu [konsep]',
  'Keputusan 4: Memeriksa',
  '  Oleh: Kasi',
  '  Kelengkapan: Buku 😀 tamu',
  '  Terkait: SOP Surat masuk',
  '  Jika ya: lanjut',
  '  Jika tidak: kembali ke langkah 3',
  'Langkah 4: Mencatat',
  '  Oleh: Staf',
  '',
].join('\n');

// What the extension is made of.

const settings = {};
for (const [name, setting] of Object.entries(manifest.contributes.configuration.properties)) {
  settings[name] = setting.default;
}
settings['sop.path'] = process.env.SOP_SERVER;
const { vscode, editor } = makeEditor(settings);

/** Everything that was required and is neither VS Code, nor Node's, nor the extension's own. */
const foreign = [];
const load = Module._load;
Module._load = (name, parent, isMain) => {
  if (name === 'vscode') return vscode;
  if (parent.path === folder && !/^(\.\/|node:)/.test(name)) foreign.push(name);
  return load(name, parent, isMain);
};
/** The programs that were started, the latest last. */
const programs = [];
/** What the latest program was sent, as messages. */
let sent = [];
const spawn = childProcess.spawn;
childProcess.spawn = (...given) => {
  const program = spawn(...given);
  programs.push(program);
  sent = [];
  const log = sent;
  const write = program.stdin.write.bind(program.stdin);
  program.stdin.write = (bytes) => {
    if (Buffer.isBuffer(bytes)) log.push(JSON.parse(bytes));
    return write(bytes);
  };
  return program;
};
const extension = require(path.join(folder, manifest.main));
const { features } = require(path.join(folder, 'features.js'));
const { readCodeAction, readDocumentSymbol } = require(path.join(folder, 'convert.js'));

const subscriptions = [];

// How checks are made.

let failed = 0;
function check(isFine, name, detail) {
  if (!isFine) failed += 1;
  console.log(isFine ? `ok   ${name}` : `FAIL ${name}: ${JSON.stringify(detail)}`);
}
const equal = (found, expected, name) =>
  check(JSON.stringify(found) === JSON.stringify(expected), name, found);

/** Waits for the other program, which tells when it likes. */
async function until(condition) {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return false;
}
const lastMessage = () => editor.messages.at(-1)?.message ?? '';
const isRunning = (count) => programs.length === count && editor.providers.Hover;
const isCalled = (code) => (finding) => (finding.code?.value ?? finding.code) === code;
const hasFinding = (document, code) => editor.found(document).some(isCalled(code));

const never = () => new vscode.CancellationTokenSource().token;
let document;
const place = (words, inside = 0) => document.positionAt(document.text.indexOf(words) + inside);
const whole = () => new vscode.Range(place(''), document.positionAt(document.text.length));
/** Asks the provider of a kind as VS Code does. */
const ask = (kind, method, ...given) =>
  editor.providers[kind][`provide${method}`](...given, never());
const actionContext = (diagnostics, only) => ({ diagnostics, only, triggerKind: 1 });
/** The pieces of the document that edits or places mark. */
const words = (marks) => marks.map(({ range }) => document.textIn(range));

async function checkStart() {
  extension.activate({ subscriptions });
  check(await until(() => editor.providers.Hover), 'the extension starts its program');
  equal(programs[0].spawnargs.slice(1), ['lsp', '--lang', 'id'], 'it runs "sop lsp" in Indonesian');
  equal(foreign, [], 'it needs nothing but VS Code and Node');
  const promised = manifest.contributes.commands.map((x) => x.command);
  equal(Object.keys(editor.commands).sort(), promised.sort(), 'the commands of the manifest exist');
  const served = ['file:///a.sop', 'untitled:Untitled-1', 'git:///a.sop'].map((address) => {
    const uri = vscode.Uri.parse(address);
    return vscode.languages.match(editor.providers.Hover.selector, { uri, languageId: 'sop' }) > 0;
  });
  equal(served, [true, true, false], 'it serves files and new texts, not those of a comparison');
}

async function checkAnnounced() {
  const greeting = '{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"capabilities":{}}}';
  const { stdout } = childProcess.spawnSync(process.env.SOP_SERVER, ['lsp'], {
    input: `Content-Length: ${greeting.length}\r\n\r\n${greeting}`,
  });
  const { capabilities } = JSON.parse(String(stdout).split('\r\n\r\n')[1]).result;
  const elsewhere = ['experimental', 'positionEncoding', 'textDocumentSync'];
  const unknown = Object.keys(capabilities).filter((x) => !features[x] && !elsewhere.includes(x));
  equal(unknown, [], 'the extension knows all that the server announces');
  equal(Object.keys(features).filter((x) => !capabilities[x]), [], 'and offers nothing else');
  equal(Object.keys(editor.providers).length, Object.keys(features).length, 'each is registered');
}

async function checkFindings() {
  document = editor.open(path.join(registry, 'kota/tamu.sop'), text);
  check(await until(() => hasFinding(document, 'SOP203')), 'opening a file brings findings');
  const unused = editor.found(document).find(isCalled('SOP203'));
  equal(words([unused]), ['Arsiparis'], 'a finding marks its place');
  const { Warning } = vscode.DiagnosticSeverity;
  equal([unused.severity, unused.source], [Warning, 'sop'], 'it has a weight');
  equal(unused.tags, [vscode.DiagnosticTag.Unnecessary], 'what is superfluous is tagged');
  equal(String(unused.code.target), 'https://sop.contoh.go.id/penjelasan/SOP203.html',
    'its code leads to its explanation');
  const strangers = editor.found(document).find(isCalled('SOP907')).relatedInformation;
  equal(words(strangers.map((x) => x.location)), ['Staf', 'Arsiparis'], 'it leads to other places');
  equal([strangers[0].message, String(strangers[0].location.uri)],
    ['juga tidak ada di sana', String(document.uri)], 'says what is there, and in which file');
}

async function checkTyping() {
  const end = text.indexOf('Keputusan 4');
  editor.replace(document, end, end, '  Wkatu: 😀\n');
  check(await until(() => hasFinding(document, 'SOP101')), 'typing a slip brings a finding');
  const change = sent.findLast((x) => x.method === 'textDocument/didChange');
  equal(change.params.contentChanges[0].text, '  Wkatu: 😀\n', 'only what changed is sent');
  const asked = actionContext([editor.found(document).find(isCalled('SOP101'))]);
  const at = new vscode.Range(place('Wkatu'), place('Wkatu'));
  const [fix] = await ask('CodeAction', 'CodeActions', document, at, asked);
  check(fix.isPreferred && fix.kind.value === 'quickfix', 'the best repair is preferred', fix);
  equal(fix.diagnostics.map((x) => x.code.value), ['SOP101'], 'it says what it repairs');
  editor.apply(document, fix.edit.get(document.uri));
  check(document.text.includes('  Waktu: 😀\n'), 'the repair is an edit', fix.edit);
  check(await until(() => !hasFinding(document, 'SOP101')), 'and takes the finding away');
  editor.replace(document, end, end + '  Waktu: 😀\n'.length, '');
  const count = sent.length;
  editor.save(document);
  equal(sent.slice(count).map((x) => x.method), ['textDocument/didSave'], 'saving changes no text');
}

async function checkActions() {
  const start = new vscode.Range(place('Langkah 3'), place('Langkah 3'));
  const only = new vscode.CodeActionKind('refactor');
  const context = actionContext([], only);
  const actions = await ask('CodeAction', 'CodeActions', document, start, context);
  check(actions.some((x) => x.title === 'jadikan keputusan'), 'a step can become a decision');
  check(actions.every((x) => x.kind.value === 'refactor.rewrite'), 'only the wanted kind comes');
  equal(editor.providers.CodeAction.options[0].providedCodeActionKinds.map((x) => x.value),
    ['quickfix', 'refactor.rewrite'], 'the kinds are announced');
  const command = { title: 'a', command: 'b', arguments: [1] };
  equal(readCodeAction(command), command, 'a bare command is one');
  equal(readCodeAction({ title: 'c', command }).command, command, 'an action may have a command');
}

async function checkNames() {
  const hover = await ask('Hover', 'Hover', document, place('Kelengkapan: Buku', 14));
  const plain = 'Langkah 1: dihasilkan \\[konsep\\]';
  check(hover.contents.value.includes(plain), 'hover is plain text', hover);
  equal(words([hover]), ['Buku 😀 tamu'], 'and marks its word');
  const [declared] = await ask('Definition', 'Definition', document, place('langkah 3', 8));
  equal([String(declared.uri), declared.range.start], [String(document.uri), place('3: Menerima')],
    'a step is found');
  const kasi = place('Oleh: Kasi', 7);
  const used = (includeDeclaration) =>
    ask('Reference', 'References', document, kasi, { includeDeclaration });
  equal([(await used(true)).length, (await used(false)).length], [3, 1], 'uses are found');
  const staff = place('Oleh: Staf', 7);
  const marks = await ask('DocumentHighlight', 'DocumentHighlights', document, staff);
  const { Read, Write } = vscode.DocumentHighlightKind;
  equal(marks.map((x) => x.kind), [Write, Read, Read], 'uses are marked as such', marks);
  const found = await ask('WorkspaceSymbol', 'WorkspaceSymbols', 'surat');
  equal(found.map((x) => [x.name, x.kind, x.location.uri.path]),
    [['Surat masuk', vscode.SymbolKind.File, path.join(registry, 'kota/surat.sop')]],
    'another SOP is found by its name');
}

async function checkRename() {
  const { prepareRename } = editor.providers.Rename;
  const name = await prepareRename(document, place('Output: Buku', 9), never());
  equal([...words([name]), name.placeholder], ['Buku 😀 tamu', 'Buku 😀 tamu'],
    'a name can be changed');
  const refusal = await prepareRename(document, place('menit'), never()).catch((error) => error);
  check(/tidak ada nama/.test(refusal.message), 'where there is none, that is said', refusal);
  const book = place('Output: Buku', 9);
  const edit = await ask('Rename', 'RenameEdits', document, book, 'Daftar hadir');
  equal(words(edit.get(document.uri)), ['Buku 😀 tamu', 'Buku 😀 tamu'], 'all its uses change');
  equal(edit.get(document.uri)[0].newText, 'Daftar hadir', 'to the new name');
  const empty = await ask('Rename', 'RenameEdits', document, book, '').catch((error) => error);
  check(empty instanceof Error && empty.message, 'a wrong name is refused with a reason', empty);
}

async function checkWriting() {
  const items = await ask('CompletionItem', 'CompletionItems', document, place('Oleh: Kasi', 6));
  const { Class, Keyword } = vscode.CompletionItemKind;
  equal(items.map((x) => [x.label, x.insertText, x.kind]).slice(0, 2),
    [['Kasi', 'Kasi', Class], ['Staf', 'Staf', Class]], 'performers are suggested');
  equal([items[0].range.start, items[0].sortText], [place('Oleh: Kasi', 6), '0000'],
    'where and in which order');
  const keywords = await ask('CompletionItem', 'CompletionItems', document, place('  Waktu', 2));
  const remark = keywords.find((x) => x.label === 'Keterangan');
  equal([remark?.kind, remark?.insertText], [Keyword, 'Keterangan: '], 'keywords are suggested');
  check(remark?.documentation.value, 'and explained');
  equal(editor.providers.CompletionItem.options, [' ', ':', ';', '-', '['], 'also as one types');
  const hints = await ask('InlayHint', 'InlayHints', document, whole());
  equal([hints[0].label, hints[0].position, hints[0].paddingLeft],
    ['sampai di sini 5 menit', place('\n  Output'), true], 'the time so far is shown');
  check(hints[0].tooltip, 'and explained');
}

async function checkStructure() {
  const { Event, Function, File } = vscode.SymbolKind;
  const outline = await ask('DocumentSymbol', 'DocumentSymbols', document);
  const flat = (symbols) => symbols.flatMap((x) => [x, ...flat(x.children)]);
  const named = (name) => flat(outline).find((x) => x.name.startsWith(name));
  equal(['SOP', 'Langkah 3', 'Keputusan 4'].map((x) => named(x)?.kind), [File, Function, Event],
    'the outline has kinds');
  const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
  const step = { name: 'Langkah 1', kind: 12, range: at, selectionRange: at };
  const nested = readDocumentSymbol({ ...step, name: ' ', children: [step] });
  equal([nested.name, nested.children[0].name], ['…', 'Langkah 1'], 'it is a tree with names');
  const folds = await ask('FoldingRange', 'FoldingRanges', document, {});
  const folded = (start, end, kind) =>
    folds.some((x) => x.start === start && x.end === end && x.kind === kind);
  check(folded(0, 1, vscode.FoldingRangeKind.Comment), 'comments can be folded', folds);
  check(folded(4, 7, undefined), 'steps can be folded', folds);
  const [link] = await ask('DocumentLink', 'DocumentLinks', document);
  const other = path.join(registry, 'kota/surat.sop');
  equal([...words([link]), link.target.path], ['SOP Surat masuk', other],
    'a related SOP is a link');
  const tokens = await ask('DocumentSemanticTokens', 'DocumentSemanticTokens', document);
  const [legend] = editor.providers.DocumentSemanticTokens.options;
  check(tokens.data instanceof Uint32Array, 'words have colours');
  equal(legend.tokenTypes[tokens.data[3]], 'comment', 'by the names of the legend');
}

async function checkFormatting() {
  const options = { tabSize: 2, insertSpaces: true };
  const format = () =>
    ask('DocumentFormattingEdit', 'DocumentFormattingEdits', document, options);
  const start = document.text.indexOf('  Oleh');
  editor.replace(document, start, start, '     ');
  const edits = await format();
  check(edits.length > 0, 'formatting changes something');
  editor.apply(document, edits);
  check(!document.text.includes('       Oleh'), 'and repairs the indentation', document.text);
  equal(await format(), [], 'formatting again changes nothing');
  editor.replace(document, 0, document.text.length, text);
}

async function checkCancelling() {
  const source = new vscode.CancellationTokenSource();
  const provider = editor.providers.DocumentSymbol;
  const answer = provider.provideDocumentSymbols(document, source.token);
  source.cancel();
  equal(await answer, undefined, 'what is cancelled gives nothing');
  const [request, cancel] = sent.slice(-2);
  equal([cancel.method, cancel.params], ['$/cancelRequest', { id: request.id }],
    'and the server is told');
  const count = sent.length;
  await provider.provideDocumentSymbols(document, source.token);
  equal(sent.length, count, 'what was cancelled before is not asked');
}

async function checkPreview() {
  editor.commands['sop.preview']();
  check(lastMessage().includes('Buka dahulu'), 'without a file, the preview says so');
  const file = path.join(registry, 'kota/instansi.sop');
  const agency = editor.open(file, 'Instansi: Kota\n');
  editor.activate(agency);
  editor.commands['sop.preview']();
  const [panel] = editor.panels;
  const shows = (part) => until(() => panel.webview.html.includes(part));
  check(await shows('tidak mempunyai halaman'), 'an agency has no page');
  editor.activate(document);
  check(await shows('Menerima 😀 tamu'), 'the page of the SOP is shown');
  equal([panel.title, panel.place.viewColumn, panel.place.preserveFocus],
    ['Pratinjau tamu.sop', vscode.ViewColumn.Beside, true], 'beside its text');
  check(!panel.options.enableScripts, 'without the right to run scripts');
  const start = document.text.indexOf('Menerima');
  editor.replace(document, start, start + 'Menerima'.length, 'Menyambut');
  check(await shows('Menyambut 😀 tamu'), 'typing renews it');
  editor.activate(agency);
  // The server answers in order: what is asked after the page is answered after it.
  await ask('DocumentSymbol', 'DocumentSymbols', agency);
  check(panel.webview.html.includes('Menyambut'), 'a file without a page leaves it');
  editor.replace(document, start, start + 'Menyambut'.length, 'Menjemput');
  check(await shows('Menjemput 😀 tamu'), 'and typing still renews it');
  panel.dispose();
  const count = sent.length;
  editor.replace(document, start, start + 'Menjemput'.length, 'Menerima');
  editor.close(agency);
  equal(sent.slice(count).map((x) => x.method), ['textDocument/didChange', 'textDocument/didClose'],
    'a closed one asks for nothing');
  editor.activate(document);
  editor.commands['sop.preview']();
  const isBack = () => editor.panels[0].webview.html.includes('Menerima');
  check(await until(isBack), 'it can be opened again');
}

async function checkDisk() {
  const [watcher] = editor.watchers;
  equal(watcher?.pattern, '**/*.sop', 'definitions on the disk are watched');
  const file = path.join(registry, 'kota/baru.sop');
  fs.writeFileSync(file, 'SOP: Barang baru\n');
  watcher.told.create.fire(new vscode.Uri('file', file));
  await until(() => sent.some((x) => x.method === 'workspace/didChangeWatchedFiles'));
  const found = await ask('WorkspaceSymbol', 'WorkspaceSymbols', 'barang');
  equal(found.map((x) => x.name), ['Barang baru'], 'a new one is noticed');
}

async function checkCrash() {
  const [first] = programs;
  check(editor.found(document).length > 0, 'there are findings');
  first.kill('SIGKILL');
  check(await until(() => isRunning(2)), 'a crash starts it again');
  check(await until(() => hasFinding(document, 'SOP203')), 'which knows the open files');
  equal(editor.watchers.length, 1, 'and watches once');
  const pending = ask('Hover', 'Hover', document, place('Oleh')).catch((error) => error);
  programs[1].kill('SIGKILL');
  check((await pending) instanceof Error, 'what was asked of a broken one fails');
  for (let count = 3; count <= 5; count += 1) {
    await until(() => isRunning(count));
    programs[count - 1].kill('SIGKILL');
  }
  const isTold = () => lastMessage().includes('berkali-kali terputus');
  check(await until(isTold), 'a program that breaks again and again is given up');
  equal(programs.length, 5, 'after four tries');
  equal([editor.findings.size, Object.keys(editor.providers)], [0, []], 'nothing of it stays');
}

async function checkAgain() {
  editor.commands['sop.restart']();
  check(await until(() => isRunning(6)), 'who wants it can start it again');
  programs[5].kill('SIGKILL');
  check(await until(() => isRunning(7)), 'and earlier crashes count no more');
}

/** Whoever sees the message, and chooses a button. */
function chooseNext(button) {
  editor.choose = (choices) => {
    editor.choose = () => undefined;
    return choices.find((x) => x === button);
  };
}

async function checkMissing() {
  chooseNext('Buka pengaturan');
  const missing = path.join(registry, 'tidak-ada');
  editor.set('sop.path', missing);
  check(await until(() => editor.executed.length), 'a missing program leads to the settings');
  const { message, choices } = editor.messages.at(-1);
  check(message.includes(`"${missing}" tidak ditemukan`), 'it is named', message);
  check(/Pasang.*sop --version.*sop\.path/.test(message), 'with what to do', message);
  equal(choices, ['Jalankan lagi', 'Buka pengaturan'], 'and the buttons for it');
  equal(editor.executed, [['workbench.action.openSettings', 'sop.path']], 'they open at its place');
  editor.set('sop.path', path.join(folder, 'package.json'));
  check(await until(() => lastMessage().includes('tidak dapat dijalankan')),
    'a file that is no program is told otherwise');
  const other = path.join(registry, 'lain');
  const script = '#!/bin/sh\nprintf "selamat pagi\\r\\n\\r\\n"\nexec cat >/dev/null\n';
  fs.writeFileSync(other, script, { mode: 0o755 });
  editor.set('sop.path', other);
  check(await until(() => lastMessage().includes('berkali-kali')),
    'another program is given up');
  check(editor.output.includes('no message of a language server'), 'with the reason');
  settings['sop.path'] = process.env.SOP_SERVER;
  editor.set('sop.language', 'en');
  check(await until(() => hasFinding(document, 'SOP203')), 'a new setting starts it again');
  equal(programs.at(-1).spawnargs.slice(1), ['lsp', '--lang', 'en'], 'in the other language');
}

async function checkEnd() {
  const last = programs.at(-1);
  await extension.deactivate();
  equal([last.exitCode, last.signalCode], [0, null], 'the program ends in order');
  vscode.Disposable.from(...subscriptions).dispose();
  equal([Object.keys(editor.commands), editor.watchers, editor.panels], [[], [], []],
    'all is taken back');
  check(programs.every((x) => x.pid === undefined || x.exitCode !== null || x.signalCode !== null),
    'no program is left');
}

async function run() {
  fs.mkdirSync(path.join(registry, 'kota'));
  const files = {
    'registri.sop': 'Registri: Katalog\nAlamat situs: https://sop.contoh.go.id\n',
    'kota/instansi.sop': 'Instansi: Kota\nJabatan: Sekretaris (Sek)\n',
    'kota/surat.sop': 'SOP: Surat masuk\nPelaksana: Sek\n',
    'kota/tamu.sop': 'SOP: Lama di piringan\n',
  };
  for (const [name, content] of Object.entries(files)) {
    fs.writeFileSync(path.join(registry, name), content);
  }
  const parts = [
    checkStart, checkAnnounced, checkFindings, checkTyping, checkActions, checkNames, checkRename,
    checkWriting, checkStructure, checkFormatting, checkCancelling, checkPreview, checkDisk,
    checkCrash, checkAgain, checkMissing, checkEnd,
  ];
  for (const part of parts) await part().catch((error) => check(false, part.name, error.stack));
}

run().finally(() => {
  programs.forEach((program) => program.kill('SIGKILL'));
  fs.rmSync(registry, { recursive: true });
  console.log(`${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});
