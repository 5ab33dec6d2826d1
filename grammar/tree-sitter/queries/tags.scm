; Dibuat oleh "sop grammar" dari kosakata; jangan diubah dengan tangan.

(registri value: (value) @name) @definition.module
(instansi value: (value) @name) @definition.module
(sop value: (value) @name) @definition.module
(langkah value: (value) @name) @definition.function
(keputusan value: (value) @name) @definition.function
(berjenjang value: (value) @name) @definition.function
(cabang value: (value) @name) @definition.class
