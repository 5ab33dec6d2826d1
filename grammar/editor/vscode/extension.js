'use strict';
// The SOP extension of VS Code: runs `sop lsp` and offers what it can do.
// Needs nothing but VS Code itself; see README.md one folder up for how to install it.

const os = require('node:os');
const vscode = require('vscode');
const convert = require('./convert');
const { ErrorCode } = require('./connection');
const { synchronise, watch } = require('./documents');
const { offer } = require('./features');
const { Preview } = require('./preview');
const { Server } = require('./server');

/** The server, for the end of VS Code. */
let server;

function activate(context) {
  const output = vscode.window.createOutputChannel('SOP');
  const findings = vscode.languages.createDiagnosticCollection('sop');
  const preview = new Preview((text) => output.append(text));
  server = new Server(new Client(output, findings, preview));
  context.subscriptions.push(
    output,
    findings,
    preview.listen(),
    vscode.commands.registerCommand('sop.preview', () => preview.open()),
    vscode.commands.registerCommand('sop.restart', () => server.restart()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('sop')) server.restart();
    }));
  server.start();
}

/** VS Code waits for the promise, so that the server ends in order. */
function deactivate() {
  return server?.stop();
}

/** What the server's life means for VS Code. */
class Client {
  #output;
  #findings;
  #preview;
  #connection;
  /** What has to be taken back when the server ends. */
  #offered = [];

  constructor(output, findings, preview) {
    this.#output = output;
    this.#findings = findings;
    this.#preview = preview;
  }

  launch() {
    const settings = vscode.workspace.getConfiguration('sop');
    const path = (settings.get('path') ?? '').trim() || 'sop';
    const command = path.replace(/^~(?=[/\\])/, os.homedir());
    return { command, args: ['lsp', '--lang', settings.get('language') ?? 'id'] };
  }

  greeting() {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return {
      processId: process.pid,
      clientInfo: { name: 'VS Code', version: vscode.version },
      rootUri: folders[0]?.uri.toString() ?? null,
      capabilities,
    };
  }

  started(connection, capabilities) {
    this.#connection = connection;
    // The texts come first: a provider may be asked at once.
    this.#offered.push(synchronise(connection), offer(connection, capabilities));
    if (capabilities.experimental?.sopPreview) this.#preview.use(connection);
  }

  stopped() {
    this.#preview.use(undefined);
    vscode.Disposable.from(...this.#offered).dispose();
    this.#offered = [];
    this.#findings.clear();
  }

  notified(method, params) {
    if (method !== 'textDocument/publishDiagnostics') return;
    const findings = params.diagnostics.map(convert.readDiagnostic);
    this.#findings.set(vscode.Uri.parse(params.uri), findings);
  }

  asked(method, params) {
    if (method !== 'client/registerCapability') {
      const problem = new Error(`unknown request: ${method}`);
      throw Object.assign(problem, { code: ErrorCode.methodNotFound });
    }
    const patterns = params.registrations
      .filter((wish) => wish.method === 'workspace/didChangeWatchedFiles')
      .flatMap((wish) => wish.registerOptions.watchers.map((watcher) => watcher.globPattern));
    this.#offered.push(watch(this.#connection, patterns));
    return null;
  }

  log(text) {
    this.#output.append(text);
  }

  /** Says what is wrong and what can be done about it. */
  async failed({ kind, command, detail }) {
    const { again, output, settings } = choices;
    const other = kind === 'crashing' ? output : settings;
    const text = message(kind, command, detail);
    switch (await vscode.window.showErrorMessage(text, again, other)) {
      case again: return server.restart();
      case output: return this.#output.show();
      case settings:
        return vscode.commands.executeCommand('workbench.action.openSettings', 'sop.path');
    }
  }
}

const choices = {
  again: 'Jalankan lagi',
  output: 'Lihat keluaran',
  settings: 'Buka pengaturan',
};

function message(kind, command, detail) {
  const remedy = 'Pasang program sop sehingga "sop --version" dapat dijalankan dari terminal, '
    + 'atau tulis letaknya di pengaturan sop.path.';
  switch (kind) {
    case 'missing':
      return `Berkas SOP tidak diperiksa karena program "${command}" tidak ditemukan. ${remedy}`;
    case 'refused':
      return `Berkas SOP tidak diperiksa karena program "${command}" tidak dapat dijalankan `
        + `(${detail}). ${remedy}`;
    default:
      return `Berkas SOP tidak diperiksa karena "${command} lsp" berkali-kali terputus `
        + `(${detail}). Keluaran "SOP" mungkin menyebut sebabnya. Pastikan program itu versi `
        + 'terbaru, lalu jalankan lagi.';
  }
}

/** What VS Code can take; the server asks for no more. */
const capabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    workspaceEdit: { documentChanges: false },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
    },
    completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'refactor'] } },
    },
    rename: { prepareSupport: true },
    foldingRange: { lineFoldingOnly: true },
  },
};

module.exports = { activate, deactivate };
