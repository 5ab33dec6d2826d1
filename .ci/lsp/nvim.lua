-- Neovim 0.7's own client against `sop lsp`. SOP_SERVER is the program, SOP_FILE the file to open,
-- SOP_REPORT where the results go.
local report, failed = {}, 0
local function check(is_fine, name, detail)
  table.insert(report, (is_fine and "ok   " or "FAIL ") .. name .. (detail and ": " .. detail or ""))
  if not is_fine then failed = failed + 1 end
end
local function finish()
  table.insert(report, failed .. " failed")
  vim.fn.writefile(report, vim.env.SOP_REPORT)
  vim.cmd(failed == 0 and "qall!" or "cquit! 1")
end

vim.cmd("edit " .. vim.fn.fnameescape(vim.env.SOP_FILE))
local buffer = vim.api.nvim_get_current_buf()
local is_attached, exit_code = false, nil
local id = vim.lsp.start_client({
  cmd = { vim.env.SOP_SERVER, "lsp" },
  name = "sop",
  root_dir = vim.fn.getcwd(),
  on_attach = function() is_attached = true end,
  on_exit = function(code) exit_code = code end,
})
vim.lsp.buf_attach_client(buffer, id)
check(vim.wait(10000, function() return is_attached end, 20), "the handshake succeeds")
local client = vim.lsp.get_client_by_id(id)
if not client then finish() end

local function has(code)
  for _, finding in ipairs(vim.diagnostic.get(buffer)) do
    if finding.code == code then return true end
  end
  return false
end
local count = vim.api.nvim_buf_line_count(buffer)
vim.api.nvim_buf_set_lines(buffer, count, count, false, { "  Wkatu: 5 menit é 😀" })
check(vim.wait(10000, function() return has("SOP101") end, 20), "typing a slip brings a finding")
for _, finding in ipairs(vim.diagnostic.get(buffer)) do
  local line = vim.api.nvim_buf_get_lines(buffer, finding.lnum, finding.lnum + 1, false)[1]
  check(line ~= nil and finding.col <= #line, "the finding lies in its line")
end
vim.api.nvim_buf_set_lines(buffer, count, count + 1, false, {})
check(vim.wait(10000, function() return not has("SOP101") end, 20), "deleting it takes it away")

local function ask(method, params)
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 10000)
  local answer = answers and answers[id]
  check(answer ~= nil and answer.err == nil and answer.result ~= nil, method)
  return answer and answer.result or {}
end
vim.fn.cursor(vim.fn.search("Oleh: "), 9)
local place = vim.lsp.util.make_position_params(0, client.offset_encoding)
local file = { textDocument = place.textDocument }
ask("textDocument/hover", place)
check(#ask("textDocument/completion", place) > 0, "something is suggested")
check(#ask("textDocument/definition", place) > 0, "the post is declared somewhere")
local context = { context = { includeDeclaration = true } }
check(#ask("textDocument/references", vim.tbl_extend("force", place, context)) > 1, "it is used")
ask("textDocument/documentHighlight", place)
check(#ask("textDocument/documentSymbol", file) > 1, "the outline has entries")
check(#ask("textDocument/foldingRange", file) > 0, "steps can be folded")
check(#ask("textDocument/semanticTokens/full", file).data > 0, "words have colours")
ask("textDocument/rename", vim.tbl_extend("force", place, { newName = "Petugas baru" }))
local function text() return table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), "\n") end
vim.lsp.buf.formatting_sync({}, 10000)
local formatted = text()
vim.lsp.buf.formatting_sync({}, 10000)
check(formatted == text(), "formatting twice changes nothing")
client.stop()
check(vim.wait(10000, function() return exit_code ~= nil end, 20), "the server ends")
check(exit_code == 0, "its exit code is zero", tostring(exit_code))
finish()
