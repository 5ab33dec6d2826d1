-- Berkas yang namanya berakhir dengan .sop adalah berkas SOP.
vim.cmd([[autocmd BufRead,BufNewFile *.sop setfiletype sop]])
