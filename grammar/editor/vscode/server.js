'use strict';
// The life of the program `sop lsp`: started, greeted, started again when it breaks, and ended.

const childProcess = require('node:child_process');
const { Connection } = require('./connection');

/** After more crashes than these within the period, starting again would only repeat them. */
const mostCrashes = 4;
const period = 3 * 60 * 1000;
/** How long a server has to say good-bye, in milliseconds. */
const patience = 2000;

class Server {
  #client;
  #process;
  #connection;
  #crashes = [];

  /**
   * A server that is not running. The client has:
   * - `launch()`: the program and its arguments, `{ command, args }`;
   * - `greeting()`: the parameters of `initialize`;
   * - `started(connection, capabilities)` and `stopped()`;
   * - `notified(method, params)` and `asked(method, params)`, for what the server says;
   * - `log(text)`;
   * - `failed(problem)`: it does not run and won't be tried again, because of
   *   `{ kind: 'missing' | 'refused' | 'crashing', command, detail }`.
   */
  constructor(client) {
    this.#client = client;
  }

  /** Starts the program, unless it runs. */
  start() {
    if (this.#process) return;
    const { command, args } = this.#client.launch();
    let process;
    try {
      process = childProcess.spawn(command, args, { windowsHide: true });
    } catch (error) {
      // A file that is no program; one that is missing is told by an event.
      this.#client.failed({ kind: 'refused', command, detail: error.code ?? error.message });
      return;
    }
    this.#attend(process, command);
  }

  /** Talks with a program that was just started. */
  #attend(process, command) {
    const connection = new Connection(process.stdout, process.stdin, {
      notified: (method, params) => this.#client.notified(method, params),
      asked: (method, params) => this.#client.asked(method, params),
      broken: (error) => this.#broke(process, error),
    });
    this.#process = process;
    this.#connection = connection;
    process.stderr.on('data', (bytes) => this.#client.log(String(bytes)));
    process.on('error', (error) => this.#couldNotStart(process, command, error));
    process.on('exit', (code, signal) => this.#crashed(process, command, `${signal ?? code}`));
    this.#greet(process, connection);
  }

  /** Ends the program, as the protocol wants it; one that does not listen is killed. */
  async stop() {
    const process = this.#process;
    const connection = this.#connection;
    if (!process) return;
    // From here on its end is no crash.
    this.#forget();
    const ended = new Promise((resolve) => process.once('exit', resolve).once('error', resolve));
    const timer = setTimeout(() => process.kill('SIGKILL'), patience);
    connection.request('shutdown').then(() => connection.notify('exit'), () => process.kill());
    await ended;
    clearTimeout(timer);
    connection.close();
  }

  /** Ends the program and starts it, as if it had never crashed. */
  async restart() {
    await this.stop();
    this.#crashes = [];
    this.start();
  }

  async #greet(process, connection) {
    try {
      const { capabilities } = await connection.request('initialize', this.#client.greeting());
      if (this.#process !== process) return;
      connection.notify('initialized', {});
      this.#client.started(connection, capabilities);
    } catch (error) {
      this.#broke(process, error);
    }
  }

  #forget() {
    this.#process = undefined;
    this.#connection = undefined;
    this.#client.stopped();
  }

  /** A program that does not talk as it should is ended; that it ends is then a crash. */
  #broke(process, error) {
    if (this.#process !== process) return;
    this.#client.log(`${error.message}\n`);
    process.kill();
  }

  #couldNotStart(process, command, error) {
    // It may run, and only not have let itself be killed.
    if (this.#process !== process || process.pid !== undefined) return;
    this.#connection.close();
    this.#forget();
    const kind = error.code === 'ENOENT' ? 'missing' : 'refused';
    this.#client.failed({ kind, command, detail: error.code ?? error.message });
  }

  #crashed(process, command, detail) {
    if (this.#process !== process) return;
    this.#connection.close();
    this.#forget();
    this.#client.log(`sop lsp: ${detail}\n`);
    const now = Date.now();
    this.#crashes = [...this.#crashes.filter((time) => now - time < period), now];
    if (this.#crashes.length <= mostCrashes) this.start();
    else this.#client.failed({ kind: 'crashing', command, detail });
  }
}

module.exports = { Server };
