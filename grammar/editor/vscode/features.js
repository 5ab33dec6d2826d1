'use strict';
// What the server can do, offered to VS Code: for each capability that the server announces, the
// provider that asks it.

const vscode = require('vscode');
const convert = require('./convert');
const { selector } = require('./documents');

const languages = vscode.languages;
const about = (document) => ({ textDocument: convert.writeDocument(document) });
const at = convert.writePlace;

/** Asks, and reads each element of the answer; nothing when there is no answer. */
async function list(connection, method, params, token, read) {
  return (await connection.request(`textDocument/${method}`, params, token))?.map(read);
}

/** Asks for one thing, which may not be there. */
async function one(connection, method, params, token, read) {
  const answer = await connection.request(`textDocument/${method}`, params, token);
  return answer ? read(answer) : undefined;
}

/** By capability: offers it, given what the server says of it, and gives what takes it back. */
const features = {
  hoverProvider: (connection) => languages.registerHoverProvider(selector, {
    provideHover: (document, place, token) =>
      one(connection, 'hover', at(document, place), token, convert.readHover),
  }),

  completionProvider: (connection, { triggerCharacters = [] }) =>
    languages.registerCompletionItemProvider(selector, {
      provideCompletionItems: (document, place, token) =>
        list(connection, 'completion', at(document, place), token, convert.readCompletionItem),
    }, ...triggerCharacters),

  definitionProvider: (connection) => languages.registerDefinitionProvider(selector, {
    provideDefinition: (document, place, token) =>
      list(connection, 'definition', at(document, place), token, convert.readLocation),
  }),

  referencesProvider: (connection) => languages.registerReferenceProvider(selector, {
    provideReferences: (document, place, { includeDeclaration }, token) => {
      const params = { ...at(document, place), context: { includeDeclaration } };
      return list(connection, 'references', params, token, convert.readLocation);
    },
  }),

  documentHighlightProvider: (connection) =>
    languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (document, place, token) =>
        list(connection, 'documentHighlight', at(document, place), token, convert.readHighlight),
    }),

  documentSymbolProvider: (connection) => languages.registerDocumentSymbolProvider(selector, {
    provideDocumentSymbols: (document, token) =>
      list(connection, 'documentSymbol', about(document), token, convert.readDocumentSymbol),
  }),

  workspaceSymbolProvider: (connection) => languages.registerWorkspaceSymbolProvider({
    provideWorkspaceSymbols: async (query, token) => {
      const answer = await connection.request('workspace/symbol', { query }, token);
      return answer?.map(convert.readSymbol);
    },
  }),

  foldingRangeProvider: (connection) => languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document, _context, token) =>
      list(connection, 'foldingRange', about(document), token, convert.readFoldingRange),
  }),

  documentLinkProvider: (connection) => languages.registerDocumentLinkProvider(selector, {
    provideDocumentLinks: (document, token) =>
      list(connection, 'documentLink', about(document), token, convert.readLink),
  }),

  inlayHintProvider: (connection) => languages.registerInlayHintsProvider(selector, {
    provideInlayHints: (document, range, token) => {
      const params = { ...about(document), range: convert.writeRange(range) };
      return list(connection, 'inlayHint', params, token, convert.readInlayHint);
    },
  }),

  documentFormattingProvider: (connection) =>
    languages.registerDocumentFormattingEditProvider(selector, {
      provideDocumentFormattingEdits: (document, { tabSize, insertSpaces }, token) => {
        const params = { ...about(document), options: { tabSize, insertSpaces } };
        return list(connection, 'formatting', params, token, convert.readTextEdit);
      },
    }),

  codeActionProvider: (connection, { codeActionKinds = [] }) =>
    languages.registerCodeActionsProvider(selector, {
      provideCodeActions: (document, range, context, token) => {
        const params = {
          ...about(document),
          range: convert.writeRange(range),
          context: convert.writeActionContext(context),
        };
        return list(connection, 'codeAction', params, token, convert.readCodeAction);
      },
    }, { providedCodeActionKinds: codeActionKinds.map(convert.readActionKind) }),

  renameProvider: (connection, { prepareProvider }) =>
    languages.registerRenameProvider(selector, {
      provideRenameEdits: (document, place, newName, token) => {
        const params = { ...at(document, place), newName };
        return one(connection, 'rename', params, token, convert.readWorkspaceEdit);
      },
      prepareRename: prepareProvider
        ? (document, place, token) => prepareRename(connection, at(document, place), token)
        : undefined,
    }),

  semanticTokensProvider: (connection, { legend }) =>
    languages.registerDocumentSemanticTokensProvider(selector, {
      provideDocumentSemanticTokens: (document, token) =>
        one(connection, 'semanticTokens/full', about(document), token, convert.readTokens),
    }, new vscode.SemanticTokensLegend(legend.tokenTypes, legend.tokenModifiers)),
};

async function prepareRename(connection, place, token) {
  const name = await one(connection, 'prepareRename', place, token, convert.readName);
  // VS Code says why nothing can be renamed here only when it is told.
  if (!name && !token.isCancellationRequested) {
    throw new Error('Di sini tidak ada nama yang dapat diganti.');
  }
  return name;
}

/** Offers all that a server announces; the result takes it back. */
function offer(connection, capabilities) {
  const offered = Object.keys(features)
    .filter((name) => capabilities[name])
    .map((name) => features[name](connection, capabilities[name]));
  return vscode.Disposable.from(...offered);
}

module.exports = { features, offer };
