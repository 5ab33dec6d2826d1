-- Kebiasaan mengetik untuk berkas SOP, dan program "sop lsp" yang memeriksa selagi diketik.
vim.bo.commentstring = "# %s"
vim.bo.expandtab = true
vim.bo.shiftwidth = 2
vim.bo.softtabstop = 2
vim.wo.wrap = true
vim.wo.linebreak = true

if vim.fn.executable("sop") == 1 then
  -- Registri adalah folder terdekat yang memuat registri.sop.
  local folder = vim.fn.expand("%:p:h")
  local registry = vim.fn.findfile("registri.sop", folder .. ";")
  local config = {
    name = "sop",
    cmd = { "sop", "lsp" },
    root_dir = registry ~= "" and vim.fn.fnamemodify(registry, ":p:h") or folder,
  }
  if vim.lsp.start then
    vim.lsp.start(config)
  else
    -- Neovim 0.7: satu program untuk setiap registri.
    _G.sop_clients = _G.sop_clients or {}
    local id = _G.sop_clients[config.root_dir] or vim.lsp.start_client(config)
    _G.sop_clients[config.root_dir] = id
    if id then
      vim.lsp.buf_attach_client(0, id)
    end
  end
end
