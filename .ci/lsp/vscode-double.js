'use strict';
// A double of the module `vscode`: records what an extension registers, and lets a test play the
// editor and the person before it. It is as strict as VS Code where an extension may get it wrong.

function assert(isFine, message) {
  if (!isFine) throw new Error(`VS Code refuses: ${message}`);
}

class Disposable {
  constructor(dispose) {
    this.dispose = dispose;
  }
  static from(...parts) {
    return new Disposable(() => parts.forEach((part) => part.dispose()));
  }
}

class Emitter {
  #listeners = new Set();
  event = (listener) => {
    this.#listeners.add(listener);
    return new Disposable(() => this.#listeners.delete(listener));
  };
  fire = (value) => [...this.#listeners].forEach((listener) => listener(value));
}

class CancellationTokenSource {
  #emitter = new Emitter();
  token = { isCancellationRequested: false, onCancellationRequested: this.#emitter.event };
  cancel() {
    if (this.token.isCancellationRequested) return;
    this.token.isCancellationRequested = true;
    this.#emitter.fire();
  }
  dispose() {}
}

// Values.

class Position {
  constructor(line, character) {
    assert(line >= 0 && character >= 0, `position ${line}:${character}`);
    Object.assign(this, { line, character });
  }
}

class Range {
  constructor(start, end) {
    assert(start instanceof Position && end instanceof Position, 'a range of other things');
    Object.assign(this, { start, end });
  }
  contains({ start, end }) {
    const order = (a, b) => a.line - b.line || a.character - b.character;
    return order(this.start, start) <= 0 && order(end, this.end) <= 0;
  }
}

/** Addresses, written with the many escapes that VS Code uses. */
class Uri {
  constructor(scheme, path) {
    Object.assign(this, { scheme, path });
  }
  static parse(text) {
    const [, scheme, path] = /^([a-z]+):(?:\/\/)?(.*)$/.exec(text);
    return new Uri(scheme, decodeURIComponent(path));
  }
  toString() {
    const escape = (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`;
    const part = (name) => encodeURIComponent(name).replace(/[!'()*]/g, escape);
    return `${this.scheme}:${this.scheme === 'untitled' ? '' : '//'}`
      + this.path.split('/').map(part).join('/');
  }
}

class MarkdownString {
  constructor(value = '') {
    this.value = value;
  }
  appendText(text) {
    this.value += text.replace(/[\\`*_{}[\]()#+\-!~]/g, '\\$&').replace(/\n/g, '\n\n');
    return this;
  }
}

class CodeActionKind {
  static Empty = new CodeActionKind('');
  constructor(value) {
    this.value = value;
  }
  append(part) {
    return new CodeActionKind(this.value ? `${this.value}.${part}` : part);
  }
}

class WorkspaceEdit {
  #edits = new Map();
  set(uri, edits) {
    this.#edits.set(uri.toString(), edits);
  }
  get(uri) {
    return this.#edits.get(uri.toString()) ?? [];
  }
  get size() {
    return this.#edits.size;
  }
}

class DocumentSymbol {
  constructor(name, detail, kind, range, selectionRange) {
    assert(name, 'a symbol without a name');
    assert(range.contains(selectionRange), 'selectionRange must be contained in fullRange');
    Object.assign(this, { name, detail, kind, range, selectionRange });
  }
}

class InlayHint {
  constructor(position, label, kind) {
    assert(position instanceof Position, 'a hint at no position');
    Object.assign(this, { position, label, kind });
  }
}

class TextEdit {
  static replace(range, newText) {
    return Object.assign(new TextEdit(), { range, newText });
  }
}

/** A class whose instances have the arguments of the constructor under these names. */
const record = (...names) =>
  class {
    constructor(...values) {
      names.forEach((name, index) => (this[name] = values[index]));
    }
  };

// The editor.

class TextDocument {
  constructor(file, text) {
    Object.assign(this, { uri: new Uri('file', file), languageId: 'sop', version: 1, text });
    this.isClosed = false;
  }
  getText() {
    return this.text;
  }
  positionAt(offset) {
    const before = this.text.slice(0, offset).split('\n');
    return new Position(before.length - 1, before[before.length - 1].length);
  }
  offsetAt({ line, character }) {
    const start = this.text.split('\n').slice(0, line).reduce((sum, x) => sum + x.length + 1, 0);
    return start + character;
  }
  textIn({ start, end }) {
    return this.text.slice(this.offsetAt(start), this.offsetAt(end));
  }
}

/** Makes the module, with the editor's side of it under `editor`. */
function makeEditor(settings) {
  const events = {};
  for (const name of ['open', 'change', 'save', 'close', 'activeEditor', 'configuration']) {
    events[name] = new Emitter();
  }
  const documents = [];
  const editor = {
    providers: {},
    commands: {},
    executed: [],
    messages: [],
    /** What the person chooses when asked. */
    choose: () => undefined,
    findings: new Map(),
    panels: [],
    watchers: [],
    output: '',

    open(file, text) {
      const document = new TextDocument(file, text);
      documents.push(document);
      events.open.fire(document);
      return document;
    },
    activate(document) {
      vscode.window.activeTextEditor = { document };
      events.activeEditor.fire(vscode.window.activeTextEditor);
    },
    replace(document, start, end, text) {
      const range = new Range(document.positionAt(start), document.positionAt(end));
      document.text = document.text.slice(0, start) + text + document.text.slice(end);
      document.version += 1;
      events.change.fire({ document, contentChanges: [{ range, text }] });
    },
    apply(document, edits) {
      const order = [...edits].sort(
        (a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start));
      for (const { range, newText } of order) {
        const [start, end] = [range.start, range.end].map((x) => document.offsetAt(x));
        this.replace(document, start, end, newText);
      }
    },
    save(document) {
      events.save.fire(document);
      // VS Code tells that way that nothing is unsaved any more.
      events.change.fire({ document, contentChanges: [] });
    },
    close(document) {
      documents.splice(documents.indexOf(document), 1);
      document.isClosed = true;
      events.close.fire(document);
    },
    set(name, value) {
      settings[name] = value;
      const affectsConfiguration = (section) => name.startsWith(`${section}.`);
      events.configuration.fire({ affectsConfiguration });
    },
    found(document) {
      return this.findings.get(document.uri.toString()) ?? [];
    },
  };

  /** Registers one provider of a kind at most; more would offer everything twice. */
  const register = (kind, hasSelector = true) => (...given) => {
    const [selector, provider, ...options] = hasSelector ? given : [undefined, ...given];
    assert(!editor.providers[kind], `${kind} is offered twice`);
    editor.providers[kind] = { ...provider, selector, options };
    return new Disposable(() => delete editor.providers[kind]);
  };

  const languages = {
    match: (selector, { uri, languageId }) =>
      selector.some((x) => x.scheme === uri.scheme && x.language === languageId) ? 10 : 0,
    createDiagnosticCollection: () => ({
      set: (uri, findings) => editor.findings.set(uri.toString(), findings),
      clear: () => editor.findings.clear(),
      dispose: () => editor.findings.clear(),
    }),
    registerWorkspaceSymbolProvider: register('WorkspaceSymbol', false),
  };
  for (const kind of [
    'Hover', 'CompletionItem', 'Definition', 'Reference', 'DocumentHighlight', 'DocumentSymbol',
    'FoldingRange', 'DocumentLink', 'DocumentFormattingEdit', 'Rename', 'DocumentSemanticTokens',
  ]) {
    languages[`register${kind}Provider`] = register(kind);
  }
  // Two have names of their own.
  languages.registerCodeActionsProvider = register('CodeAction');
  languages.registerInlayHintsProvider = register('InlayHint');

  const workspace = {
    textDocuments: documents,
    workspaceFolders: undefined,
    getConfiguration: (section) => ({ get: (name) => settings[`${section}.${name}`] }),
    onDidOpenTextDocument: events.open.event,
    onDidChangeTextDocument: events.change.event,
    onDidSaveTextDocument: events.save.event,
    onDidCloseTextDocument: events.close.event,
    onDidChangeConfiguration: events.configuration.event,
    createFileSystemWatcher(pattern) {
      const told = { create: new Emitter(), change: new Emitter(), delete: new Emitter() };
      const watcher = {
        pattern,
        told,
        onDidCreate: told.create.event,
        onDidChange: told.change.event,
        onDidDelete: told.delete.event,
        dispose: () => editor.watchers.splice(editor.watchers.indexOf(watcher), 1),
      };
      editor.watchers.push(watcher);
      return watcher;
    },
  };

  const show = (kind) => async (message, ...choices) => {
    editor.messages.push({ kind, message, choices });
    return editor.choose(choices);
  };
  const window = {
    activeTextEditor: undefined,
    onDidChangeActiveTextEditor: events.activeEditor.event,
    showErrorMessage: show('error'),
    showInformationMessage: show('information'),
    createOutputChannel: () => ({
      append: (text) => (editor.output += text),
      show: () => editor.executed.push(['show output']),
      dispose() {},
    }),
    createWebviewPanel(type, title, place, options) {
      const disposed = new Emitter();
      const panel = {
        type, title, place, options,
        webview: { html: '' },
        reveal() {},
        onDidDispose: disposed.event,
        dispose() {
          editor.panels.splice(editor.panels.indexOf(panel), 1);
          disposed.fire();
        },
      };
      editor.panels.push(panel);
      return panel;
    },
  };

  const commands = {
    registerCommand(name, run) {
      editor.commands[name] = run;
      return new Disposable(() => delete editor.commands[name]);
    },
    executeCommand: async (...command) => editor.executed.push(command),
  };

  const vscode = {
    CancellationTokenSource,
    CodeAction: record('title', 'kind'),
    CodeActionKind,
    CompletionItem: record('label', 'kind'),
    CompletionItemKind: { Class: 6, Keyword: 13 },
    Diagnostic: record('range', 'message', 'severity'),
    DiagnosticRelatedInformation: record('location', 'message'),
    DiagnosticSeverity: { Error: 0, Warning: 1, Information: 2, Hint: 3 },
    DiagnosticTag: { Unnecessary: 1, Deprecated: 2 },
    Disposable,
    DocumentHighlight: record('range', 'kind'),
    DocumentHighlightKind: { Text: 0, Read: 1, Write: 2 },
    DocumentLink: record('range', 'target'),
    DocumentSymbol,
    FoldingRange: record('start', 'end', 'kind'),
    FoldingRangeKind: { Comment: 1, Imports: 2, Region: 3 },
    Hover: record('contents', 'range'),
    InlayHint,
    Location: record('uri', 'range'),
    MarkdownString,
    Position,
    Range,
    SemanticTokens: record('data'),
    SemanticTokensLegend: record('tokenTypes', 'tokenModifiers'),
    SymbolInformation: record('name', 'kind', 'containerName', 'location'),
    SymbolKind: { File: 0, Module: 1, Function: 11, Event: 23 },
    TextEdit,
    Uri,
    ViewColumn: { Beside: -2 },
    WorkspaceEdit,
    commands,
    languages,
    version: '1.75.0',
    window,
    workspace,
  };
  return { vscode, editor };
}

module.exports = { makeEditor };
