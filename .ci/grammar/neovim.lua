-- Opens SOP files in Neovim with our set-up, and compares keywords with what the program reads.
--
-- nvim --headless -u NONE -c "luafile neovim.lua": Debian has no Neovim with the option -l. The folder
-- holds "nvim" (the set-up), "expected.json" (see textmate.py), and gets "verdict".
local groups = {
  keyword = "sopKeyword", comment = "sopComment", item = "sopItem", note = "sopNote", continuation = "sopBar",
}

vim.opt.runtimepath:prepend(vim.fn.getcwd() .. "/nvim")
vim.cmd("filetype plugin on | syntax on")
local faults, count = {}, 0
local expected = vim.fn.json_decode(vim.fn.readfile("expected.json"))
for _, file in ipairs(expected) do
  local lines = {}
  for _, line in ipairs(file.lines) do table.insert(lines, line.text) end
  vim.fn.writefile(lines, "berkas.sop")
  vim.cmd("edit! berkas.sop")
  if vim.bo.filetype ~= "sop" then table.insert(faults, "the file type is " .. vim.bo.filetype) end
  for number, line in ipairs(file.lines) do
    local wanted
    for _, token in ipairs(line.tokens) do
      if groups[token[3]] then wanted = token end
    end
    local first = vim.fn.match(line.text, "\\S") + 1
    local name = first > 0 and vim.fn.synIDattr(vim.fn.synID(number, first, 1), "name") or ""
    local isOurs = false
    for _, group in pairs(groups) do isOurs = isOurs or name == group end
    local right = wanted and groups[wanted[3]] == name or not wanted and not isOurs
    if wanted then count = count + 1 end
    if not right then table.insert(faults, file.path .. ":" .. number .. ": " .. line.text .. ": " .. name) end
  end
end
if #faults == 0 and count >= 1000 then table.insert(faults, "agree on " .. count .. " lines") end
vim.fn.writefile(faults, "verdict")
vim.cmd("qall!")
