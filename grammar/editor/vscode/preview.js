'use strict';
// The page of the SOP beside its text, as the server makes it, kept up to date as one types.

const vscode = require('vscode');
const convert = require('./convert');
const { ErrorCode } = require('./connection');
const { isServed } = require('./documents');

/** How long typing has to pause before the page is asked for, in milliseconds. */
const pause = 200;

const words = {
  noDocument: 'Buka dahulu sebuah berkas SOP, lalu jalankan perintah ini lagi.',
  noPage: 'Berkas ini tidak mempunyai halaman. Buka berkas sebuah SOP.',
  waiting: 'Menunggu program sop.',
};

const page = (text) => `<!doctype html><html lang="id"><title>SOP</title><p>${text}</p></html>`;

class Preview {
  #panel;
  /** The document whose page is shown. */
  #shown;
  #connection;
  #asking;
  #timer;
  #log;

  /** A preview that is closed; `log(text)` takes what goes wrong. */
  constructor(log) {
    this.#log = log;
  }

  /** Opens the page of the SOP that is being written. */
  open() {
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !isServed(document)) {
      vscode.window.showInformationMessage(words.noDocument);
      return;
    }
    if (this.#panel) this.#panel.reveal(undefined, true);
    else this.#makePanel();
    this.#show(document);
  }

  /** Asks `connection` from now on; nothing while no server runs, and the page stays. */
  use(connection) {
    this.#connection = connection;
    this.#renew();
  }

  /** Listens to the editor, until disposed of. */
  listen() {
    return vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        // Another file, as the agency's, may change the page too.
        if (isServed(document)) this.#renewSoon();
      }),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isServed(editor.document)) this.#show(editor.document);
      }),
      { dispose: () => this.#panel?.dispose() });
  }

  #makePanel() {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    // The page has no scripts and no files, and so it gets no right to either.
    const options = { enableFindWidget: true, localResourceRoots: [] };
    this.#panel = vscode.window.createWebviewPanel('sop.preview', 'Pratinjau SOP', place, options);
    this.#panel.webview.html = page(words.waiting);
    this.#panel.onDidDispose(() => {
      clearTimeout(this.#timer);
      this.#asking?.cancel();
      this.#panel = this.#shown = undefined;
    });
  }

  #renewSoon() {
    clearTimeout(this.#timer);
    if (this.#panel) this.#timer = setTimeout(() => this.#renew(), pause);
  }

  #renew() {
    const document = this.#shown ?? vscode.window.activeTextEditor?.document;
    if (document && isServed(document) && !document.isClosed) this.#show(document);
  }

  async #show(document) {
    if (!this.#panel || !this.#connection) return;
    // An older answer must not overtake a newer one.
    this.#asking?.cancel();
    const asking = (this.#asking = new vscode.CancellationTokenSource());
    try {
      const params = { textDocument: convert.writeDocument(document) };
      const answer = await this.#connection.request('sop/preview', params, asking.token);
      if (answer && this.#panel) this.#present(document, answer.html);
    } catch (error) {
      this.#explain(error);
    }
  }

  #present(document, html) {
    this.#shown = document;
    this.#panel.title = `Pratinjau ${document.uri.path.split('/').pop()}`;
    this.#panel.webview.html = html;
  }

  /** A page that is shown stays when another file has none. */
  #explain(error) {
    if (error.code !== ErrorCode.requestFailed) this.#log(`${error.message}\n`);
    else if (this.#panel && !this.#shown) this.#panel.webview.html = page(words.noPage);
  }
}

module.exports = { Preview };
