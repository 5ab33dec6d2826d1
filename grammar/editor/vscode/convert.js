'use strict';
// Between the types of the protocol and those of VS Code: `read…` takes what the server says,
// `write…` makes what it is told. Both count lines and UTF-16 columns from zero.

const vscode = require('vscode');

const readPosition = ({ line, character }) => new vscode.Position(line, character);
const readRange = ({ start, end }) => new vscode.Range(readPosition(start), readPosition(end));
const readLocation = ({ uri, range }) =>
  new vscode.Location(vscode.Uri.parse(uri), readRange(range));
const readTextEdit = ({ range, newText }) => vscode.TextEdit.replace(readRange(range), newText);
/** Kinds have the same names in the same order, but VS Code numbers most of them from zero. */
const readKind = (number) => (number === undefined ? undefined : number - 1);

const writePosition = ({ line, character }) => ({ line, character });
const writeRange = ({ start, end }) => ({ start: writePosition(start), end: writePosition(end) });
const writeDocument = (document) => ({ uri: document.uri.toString() });
const writePlace = (document, position) => ({
  textDocument: writeDocument(document),
  position: writePosition(position),
});

/** A text as VS Code renders it; plain text must not be taken for Markdown. */
function readMarkup(content) {
  const { kind, value } = typeof content === 'string' ? { value: content } : content;
  if (kind === 'markdown') return new vscode.MarkdownString(value);
  return new vscode.MarkdownString().appendText(value);
}

function readDiagnostic(finding) {
  const severity = readKind(finding.severity ?? 1);
  const result = new vscode.Diagnostic(readRange(finding.range), finding.message, severity);
  result.source = finding.source;
  const explanation = finding.codeDescription?.href;
  result.code = explanation
    ? { value: finding.code, target: vscode.Uri.parse(explanation) }
    : finding.code;
  // These two are numbered alike.
  result.tags = finding.tags;
  result.relatedInformation = finding.relatedInformation?.map(
    ({ location, message }) =>
      new vscode.DiagnosticRelatedInformation(readLocation(location), message));
  return result;
}

function writeDiagnostic(finding) {
  return {
    range: writeRange(finding.range),
    severity: finding.severity + 1,
    code: finding.code?.value ?? finding.code,
    source: finding.source,
    message: finding.message,
  };
}

function readWorkspaceEdit({ changes = {} }) {
  const result = new vscode.WorkspaceEdit();
  for (const [uri, edits] of Object.entries(changes)) {
    result.set(vscode.Uri.parse(uri), edits.map(readTextEdit));
  }
  return result;
}

function readCompletionItem(suggestion) {
  const item = new vscode.CompletionItem(suggestion.label, readKind(suggestion.kind));
  item.detail = suggestion.detail;
  item.documentation = suggestion.documentation && readMarkup(suggestion.documentation);
  item.sortText = suggestion.sortText;
  item.filterText = suggestion.filterText;
  if (suggestion.textEdit) {
    item.range = readRange(suggestion.textEdit.range);
    item.insertText = suggestion.textEdit.newText;
  }
  return item;
}

const readCommand = (command) => ({
  title: command.title,
  command: command.command,
  arguments: command.arguments,
});

const readActionKind = (kind) => vscode.CodeActionKind.Empty.append(kind);

function readCodeAction(action) {
  // A bare command has its name where an action has the command.
  if (typeof action.command === 'string') return readCommand(action);
  const result = new vscode.CodeAction(action.title, action.kind && readActionKind(action.kind));
  result.isPreferred = action.isPreferred;
  result.diagnostics = action.diagnostics?.map(readDiagnostic);
  result.edit = action.edit && readWorkspaceEdit(action.edit);
  result.command = action.command && readCommand(action.command);
  return result;
}

/** What VS Code knows where actions are wanted. */
const writeActionContext = ({ diagnostics, only, triggerKind }) => ({
  diagnostics: diagnostics.map(writeDiagnostic),
  only: only && [only.value],
  triggerKind,
});

function readDocumentSymbol(symbol) {
  const result = new vscode.DocumentSymbol(
    // VS Code takes no symbol without a name.
    symbol.name.trim() || '…',
    symbol.detail ?? '',
    readKind(symbol.kind),
    readRange(symbol.range),
    readRange(symbol.selectionRange));
  result.children = (symbol.children ?? []).map(readDocumentSymbol);
  return result;
}

const readSymbol = ({ name, kind, containerName, location }) =>
  new vscode.SymbolInformation(name, readKind(kind), containerName ?? '', readLocation(location));

const foldingKinds = {
  comment: vscode.FoldingRangeKind.Comment,
  imports: vscode.FoldingRangeKind.Imports,
  region: vscode.FoldingRangeKind.Region,
};
const readFoldingRange = ({ startLine, endLine, kind }) =>
  new vscode.FoldingRange(startLine, endLine, foldingKinds[kind]);

const readHover = ({ contents, range }) =>
  new vscode.Hover(readMarkup(contents), range && readRange(range));

const readHighlight = ({ range, kind }) =>
  new vscode.DocumentHighlight(readRange(range), readKind(kind));

function readLink({ range, target, tooltip }) {
  const link = new vscode.DocumentLink(readRange(range), target && vscode.Uri.parse(target));
  link.tooltip = tooltip;
  return link;
}

function readInlayHint(hint) {
  const result = new vscode.InlayHint(readPosition(hint.position), hint.label, hint.kind);
  result.tooltip = hint.tooltip;
  result.paddingLeft = hint.paddingLeft;
  result.paddingRight = hint.paddingRight;
  return result;
}

const readTokens = ({ data }) => new vscode.SemanticTokens(new Uint32Array(data));

const readName = ({ range, placeholder }) => ({ range: readRange(range), placeholder });

module.exports = {
  readActionKind,
  readCodeAction,
  readCompletionItem,
  readDiagnostic,
  readDocumentSymbol,
  readFoldingRange,
  readHighlight,
  readHover,
  readInlayHint,
  readLink,
  readLocation,
  readName,
  readSymbol,
  readTextEdit,
  readTokens,
  readWorkspaceEdit,
  writeActionContext,
  writeDocument,
  writePlace,
  writeRange,
};
