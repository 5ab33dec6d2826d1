'use strict';
// JSON-RPC 2.0 over two streams, framed as the Language Server Protocol frames it.
// Nothing here knows of VS Code.

/** Why a request failed, in the protocol's numbers. */
const ErrorCode = {
  methodNotFound: -32601,
  internalError: -32603,
  requestCancelled: -32800,
  requestFailed: -32803,
};

/** A longer header is no header: another program is talking. */
const longestHeader = 4096;

/** Cuts a stream of bytes into messages. */
class MessageReader {
  #bytes = Buffer.alloc(0);

  /** The messages that are complete with `chunk`; throws when the stream is none of messages. */
  read(chunk) {
    this.#bytes = Buffer.concat([this.#bytes, chunk]);
    const messages = [];
    for (let text = this.#next(); text !== undefined; text = this.#next()) {
      messages.push(JSON.parse(text));
    }
    return messages;
  }

  #next() {
    const end = this.#bytes.indexOf('\r\n\r\n');
    if (end < 0 && this.#bytes.length <= longestHeader) return undefined;
    const header = this.#bytes.toString('ascii', 0, Math.max(end, 0));
    const length = /^Content-Length: *(\d+)\r?$/im.exec(header);
    if (!length) throw new Error('what the program says is no message of a language server');
    // The length counts bytes, not characters.
    const start = end + 4;
    const stop = start + Number(length[1]);
    if (this.#bytes.length < stop) return undefined;
    const text = this.#bytes.toString('utf8', start, stop);
    this.#bytes = this.#bytes.subarray(stop);
    return text;
  }
}

/** A conversation with a server: requests out, answers in, and what it says or asks unasked. */
class Connection {
  #output;
  #handler;
  #pending = new Map();
  #lastID = 0;
  #isOpen = true;

  /**
   * Talks over `input` and `output`. The handler has `notified(method, params)`,
   * `asked(method, params)`, which answers or throws, and `broken(error)`.
   */
  constructor(input, output, handler) {
    this.#output = output;
    this.#handler = handler;
    const reader = new MessageReader();
    input.on('data', (chunk) => this.#receive(reader, chunk));
    // A program that ended can't be written to; its end is told elsewhere.
    output.on('error', () => {});
  }

  /** Asks; rejects with an error that has the protocol's `code`. If cancelled, gives nothing. */
  request(method, params, token) {
    if (token?.isCancellationRequested) return Promise.resolve(undefined);
    if (!this.#isOpen) return Promise.reject(new Error('sop lsp is not running'));
    const id = ++this.#lastID;
    const cancel = () => this.notify('$/cancelRequest', { id });
    const cancelling = token?.onCancellationRequested(cancel);
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, cancelling, token });
      this.#send({ id, method, params });
    });
  }

  /** Tells, without an answer. */
  notify(method, params) {
    if (this.#isOpen) this.#send({ method, params });
  }

  /** Ends the conversation: what was asked gets no answer any more. */
  close() {
    this.#isOpen = false;
    for (const id of [...this.#pending.keys()]) {
      this.#settle(id).reject(new Error('sop lsp has ended'));
    }
  }

  #send(message) {
    const content = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.#output.write(`Content-Length: ${content.length}\r\n\r\n`);
    this.#output.write(content);
  }

  #receive(reader, chunk) {
    if (!this.#isOpen) return;
    try {
      for (const message of reader.read(chunk)) this.#handle(message);
    } catch (error) {
      this.close();
      this.#handler.broken(error);
    }
  }

  #handle(message) {
    if (message.method === undefined) this.#answered(message);
    else if (message.id === undefined) this.#handler.notified(message.method, message.params);
    else this.#answer(message);
  }

  #settle(id) {
    const request = this.#pending.get(id);
    this.#pending.delete(id);
    request?.cancelling?.dispose();
    return request;
  }

  #answered({ id, result, error }) {
    const request = this.#settle(id);
    if (!request) return;
    // Whoever cancelled does not wait for the answer, even when it came all the same.
    const wasCancelled = error?.code === ErrorCode.requestCancelled;
    if (wasCancelled || request.token?.isCancellationRequested) request.resolve(undefined);
    else if (error) request.reject(Object.assign(new Error(error.message), { code: error.code }));
    else request.resolve(result);
  }

  #answer({ id, method, params }) {
    try {
      this.#send({ id, result: this.#handler.asked(method, params) ?? null });
    } catch (error) {
      const code = error.code ?? ErrorCode.internalError;
      this.#send({ id, error: { code, message: error.message } });
    }
  }
}

module.exports = { Connection, ErrorCode };
