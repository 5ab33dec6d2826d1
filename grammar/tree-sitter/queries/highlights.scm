; Dibuat oleh "sop grammar" dari kosakata; jangan diubah dengan tangan.

(registri value: (value) @markup.heading)
(instansi value: (value) @markup.heading)
(sop value: (value) @markup.heading)
(keyword) @keyword
(argument) @label
(comment) @comment
(note) @comment.todo
(mark) @punctuation.list_marker
(bar) @punctuation.special
(state) @type
(guess) @operator
(link) @string.special.url
":" @punctuation.delimiter
";" @punctuation.delimiter
