'use strict';
// Keeps the server's texts as the editor has them, and tells it of files that others change.

const vscode = require('vscode');
const convert = require('./convert');

/** The documents that the server is asked about; not those of a version control's comparison. */
const selector = ['file', 'untitled'].map((scheme) => ({ scheme, language: 'sop' }));

/** Whether a document is one of the server's. */
const isServed = (document) => vscode.languages.match(selector, document) > 0;

/** How long changes on the disk are collected, in milliseconds: a checkout changes many at once. */
const delay = 100;

/** Tells a server of the documents that are open and of what becomes of them, until disposed of. */
function synchronise(connection) {
  const open = (document) => {
    if (!isServed(document)) return;
    const { languageId, version } = document;
    const text = document.getText();
    const textDocument = { ...convert.writeDocument(document), languageId, version, text };
    connection.notify('textDocument/didOpen', { textDocument });
  };
  const tell = (method) => (document) => {
    if (!isServed(document)) return;
    connection.notify(method, { textDocument: convert.writeDocument(document) });
  };
  vscode.workspace.textDocuments.forEach(open);
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidChangeTextDocument((event) => change(connection, event)),
    vscode.workspace.onDidSaveTextDocument(tell('textDocument/didSave')),
    vscode.workspace.onDidCloseTextDocument(tell('textDocument/didClose')));
}

function change(connection, { document, contentChanges }) {
  // VS Code also tells when only "is it saved" changes.
  if (!isServed(document) || contentChanges.length === 0) return;
  connection.notify('textDocument/didChange', {
    textDocument: { ...convert.writeDocument(document), version: document.version },
    // In the order in which they are given, each counts on those before it, as in the protocol.
    contentChanges: contentChanges.map(
      ({ range, text }) => ({ range: convert.writeRange(range), text })),
  });
}

/** Tells of changes on the disk to files that match the patterns, until disposed of. */
function watch(connection, patterns) {
  const Kind = { created: 1, changed: 2, deleted: 3 };
  let changes = [];
  let timer;
  const flush = () => {
    connection.notify('workspace/didChangeWatchedFiles', { changes });
    changes = [];
    timer = undefined;
  };
  const note = (type) => (uri) => {
    changes.push({ uri: uri.toString(), type });
    timer ??= setTimeout(flush, delay);
  };
  const watchers = patterns.map((pattern) => {
    const watcher = vscode.workspace.createFileSystemWatcher(pattern);
    watcher.onDidCreate(note(Kind.created));
    watcher.onDidChange(note(Kind.changed));
    watcher.onDidDelete(note(Kind.deleted));
    return watcher;
  });
  return vscode.Disposable.from(...watchers, { dispose: () => clearTimeout(timer) });
}

module.exports = { isServed, selector, synchronise, watch };
