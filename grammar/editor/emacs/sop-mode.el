;;; sop-mode.el --- Berkas SOP instansi pemerintah -*- lexical-binding: t; -*-

;; Dibuat oleh "sop grammar" dari kosakata; jangan diubah dengan tangan.

;;; Commentary:

;; Warna untuk kata kunci, dan "sop lsp" bagi eglot.

;;; Code:

(defconst sop-mode-keyword-lines
  '(
    "^[ \t]*\\(Jaminan[ \t]+keamanan[ \t]+dan[ \t]+keselamatan[ \t]+pelayanan\\)[ \t]*:"
    "^[ \t]*\\(Penanganan[ \t]+pengaduan,?[ \t]+saran,?[ \t]+dan[ \t]+masukan\\)[ \t]*:"
    "^[ \t]*\\(Sarana,?[ \t]+prasarana,?[ \t]+dan/?atau[ \t]+fasilitas\\)[ \t]*:"
    "^[ \t]*\\(Evaluasi[ \t]+kinerja[ \t]+pelaksana\\)[ \t]*:"
    "^[ \t]*\\(Peralatan[ \t]+dan[ \t]+perlengkapan\\)[ \t]*:"
    "^[ \t]*\\(Jangka[ \t]+waktu[ \t]+penyelesaian\\)[ \t]*:"
    "^[ \t]*\\(Pencatatan[ \t]+dan[ \t]+pendataan\\)[ \t]*:"
    "^[ \t]*\\(Simbol[ \t]+mulai[ \t]+dan[ \t]+selesai\\)[ \t]*:"
    "^[ \t]*\\(Persyaratan/?kelengkapan\\)[ \t]*:"
    "^[ \t]*\\(Peralatan/?perlengkapan\\)[ \t]*:"
    "^[ \t]*\\(Kualifikasi[ \t]+pelaksana\\)[ \t]*:"
    "^[ \t]*\\(Kompetensi[ \t]+pelaksana\\)[ \t]*:"
    "^[ \t]*\\(Pengawasan[ \t]+internal\\)[ \t]*:"
    "^[ \t]*\\(Waktu[ \t]+penyelesaian\\)[ \t]*:"
    "^[ \t]*\\(Jaminan[ \t]+pelayanan\\)[ \t]*:"
    "^[ \t]*\\(Pengaduan[ \t]+layanan\\)[ \t]*:"
    "^[ \t]*\\(Tanggal[ \t]+pembuatan\\)[ \t]*:"
    "^[ \t]*\\(Evaluasi[ \t]+kinerja\\)[ \t]*:"
    "^[ \t]*\\(Jaminan[ \t]+keamanan\\)[ \t]*:"
    "^[ \t]*\\(Jumlah[ \t]+pelaksana\\)[ \t]*:"
    "^[ \t]*\\(Produk[ \t]+pelayanan\\)[ \t]*:"
    "^[ \t]*\\(Sarana[ \t]+prasarana\\)[ \t]*:"
    "^[ \t]*\\(Akhir[ \t]+bersamaan\\)[ \t]*:?[ \t]*$"
    "^[ \t]*\\(Keterkaitan[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Tanggal[ \t]+berlaku\\)[ \t]*:"
    "^[ \t]*\\(Tanggal[ \t]+efektif\\)[ \t]*:"
    "^[ \t]*\\(Uraian[ \t]+kegiatan\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Nomor[ \t]+tercetak\\)[ \t]*:"
    "^[ \t]*\\(Pola[ \t]+nomor[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Produk[ \t]+layanan\\)[ \t]*:"
    "^[ \t]*\\(Tanggal[ \t]+revisi\\)[ \t]*:"
    "^[ \t]*\\(Tgl\\.?[ \t]+pembuatan\\)[ \t]*:"
    "^[ \t]*\\(Disahkan[ \t]+oleh\\)[ \t]*:"
    "^[ \t]*\\(Nama[ \t]+instansi\\)[ \t]*:"
    "^[ \t]*\\(Paling[ \t]+banyak\\)[ \t]*:"
    "^[ \t]*\\(Ukuran[ \t]+kertas\\)[ \t]*:"
    "^[ \t]*\\(Alamat[ \t]+situs\\)[ \t]*:"
    "^[ \t]*\\(Dasar[ \t]+dugaan\\)[ \t]*:"
    "^[ \t]*\\(Jangka[ \t]+waktu\\)[ \t]*:"
    "^[ \t]*\\(Kode[ \t]+wilayah\\)[ \t]*:"
    "^[ \t]*\\(Menggantikan\\)[ \t]*:"
    "^[ \t]*\\(Perlengkapan\\)[ \t]*:"
    "^[ \t]*\\(Simbol[ \t]+mulai\\)[ \t]*:"
    "^[ \t]*\\(Tgl\\.?[ \t]+efektif\\)[ \t]*:"
    "^[ \t]*\\(Tinjau[ \t]+ulang\\)[ \t]*:"
    "^[ \t]*\\(Batas[ \t]+waktu\\)[ \t]*:"
    "^[ \t]*\\(Biaya/?tarif\\)[ \t]*:"
    "^[ \t]*\\(Dasar[ \t]+hukum\\)[ \t]*:"
    "^[ \t]*\\(Kelengkapan\\)[ \t]*:"
    "^[ \t]*\\(Keterkaitan\\)[ \t]*:"
    "^[ \t]*\\(Persyaratan\\)[ \t]*:"
    "^[ \t]*\\(Tgl\\.?[ \t]+revisi\\)[ \t]*:"
    "^[ \t]*\\(Berjenjang\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Hanya[ \t]+bila\\)[ \t]*:"
    "^[ \t]*\\(Keterangan\\)[ \t]*:"
    "^[ \t]*\\(Pemerintah\\)[ \t]*:"
    "^[ \t]*\\(Pencatatan\\)[ \t]*:"
    "^[ \t]*\\(Pengesahan\\)[ \t]*:"
    "^[ \t]*\\(Peringatan\\)[ \t]*:"
    "^[ \t]*\\(Pola[ \t]+nomor\\)[ \t]*:"
    "^[ \t]*\\(Unit[ \t]+kerja\\)[ \t]*:"
    "^[ \t]*\\(Aktivitas\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Bersamaan\\)[ \t]*:"
    "^[ \t]*\\(Jam[ \t]+kerja\\)[ \t]*:"
    "^[ \t]*\\(Judul[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Keputusan\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Nomor[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Pelaksana\\)[ \t]*:"
    "^[ \t]*\\(Pengaduan\\)[ \t]*:"
    "^[ \t]*\\(Peralatan\\)[ \t]*:"
    "^[ \t]*\\(Singkatan\\)[ \t]*:"
    "^[ \t]*\\(Situs[ \t]+web\\)[ \t]*:"
    "^[ \t]*\\(Instansi\\)[ \t]*:"
    "^[ \t]*\\(Jalankan\\)[ \t]*:"
    "^[ \t]*\\(Kategori\\)[ \t]*:"
    "^[ \t]*\\(Kegiatan\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Keluaran\\)[ \t]*:"
    "^[ \t]*\\(Kode[ \t]+pos\\)[ \t]*:"
    "^[ \t]*\\(Nama[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Nomor[ \t]+SK\\)[ \t]*:"
    "^[ \t]*\\(Penerbit\\)[ \t]*:"
    "^[ \t]*\\(Registri\\)[ \t]*:"
    "^[ \t]*\\(Abaikan\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Apabila\\)[ \t]+[^:\n]+[ \t]*:"
    "^[ \t]*\\(Catatan\\)[ \t]*:"
    "^[ \t]*\\(Dokumen\\)[ \t]*:"
    "^[ \t]*\\(Id[ \t]+lama\\)[ \t]*:"
    "^[ \t]*\\(Jabatan\\)[ \t]*:"
    "^[ \t]*\\(Langkah\\)\\(?:[ \t]+[^ \t\n:]+\\)?[ \t]*:"
    "^[ \t]*\\(Melalui\\)[ \t]*:"
    "^[ \t]*\\(No\\.?[ \t]+SOP\\)[ \t]*:"
    "^[ \t]*\\(Riwayat\\)[ \t]*:"
    "^[ \t]*\\(Telepon\\)[ \t]*:"
    "^[ \t]*\\(Terkait\\)[ \t]*:"
    "^[ \t]*\\(Website\\)[ \t]*:"
    "^[ \t]*\\(Wilayah\\)[ \t]*:"
    "^[ \t]*\\(Alamat\\)[ \t]*:"
    "^[ \t]*\\(Cabang\\)[ \t]*:"
    "^[ \t]*\\(E-?mail\\)[ \t]*:"
    "^[ \t]*\\(Kapsul\\)[ \t]*:"
    "^[ \t]*\\(Kertas\\)[ \t]*:"
    "^[ \t]*\\(Lanjut\\)[ \t]*:"
    "^[ \t]*\\(No\\.?[ \t]+SK\\)[ \t]*:"
    "^[ \t]*\\(Output\\)[ \t]*:"
    "^[ \t]*\\(Pos-?el\\)[ \t]*:"
    "^[ \t]*\\(Status\\)[ \t]*:"
    "^[ \t]*\\(Sumber\\)[ \t]*:"
    "^[ \t]*\\(Telpon\\)[ \t]*:"
    "^[ \t]*\\(Biaya\\)[ \t]*:"
    "^[ \t]*\\(Jenis\\)[ \t]*:"
    "^[ \t]*\\(Judul\\)[ \t]*:"
    "^[ \t]*\\(Laman\\)[ \t]*:"
    "^[ \t]*\\(Situs\\)[ \t]*:"
    "^[ \t]*\\(Surel\\)[ \t]*:"
    "^[ \t]*\\(Tarif\\)[ \t]*:"
    "^[ \t]*\\(Waktu\\)[ \t]*:"
    "^[ \t]*\\(Warna\\)[ \t]*:"
    "^[ \t]*\\(Bila\\)[ \t]+[^:\n]+[ \t]*:"
    "^[ \t]*\\(Faks\\)[ \t]*:"
    "^[ \t]*\\(Jika\\)[ \t]+[^:\n]+[ \t]*:"
    "^[ \t]*\\(Ket\\.?\\)[ \t]*:"
    "^[ \t]*\\(Logo\\)[ \t]*:"
    "^[ \t]*\\(Nama\\)[ \t]*:"
    "^[ \t]*\\(Oleh\\)[ \t]*:"
    "^[ \t]*\\(Telp\\)[ \t]*:"
    "^[ \t]*\\(Unit\\)[ \t]*:"
    "^[ \t]*\\(Fax\\)[ \t]*:"
    "^[ \t]*\\(NIP\\)[ \t]*:"
    "^[ \t]*\\(SOP\\)[ \t]*:"
    )
  "Patterns of keyword lines; the first group is the keyword.")

(defconst sop-mode-font-lock-keywords
  (append
   '(("^[ \t]*#.*$" . font-lock-comment-face)
     ("^[ \t]*BELUM[ \t]*:" . font-lock-warning-face)
     ("^[ \t]*\\(-+\\|\\*+\\||\\|[0-9]+[.)]\\)" 1 font-lock-builtin-face))
   (mapcar (lambda (line) (list line 1 'font-lock-keyword-face)) sop-mode-keyword-lines)
   '(("\\[[^]\n]*\\]" . font-lock-type-face)
     ("\\?\\([ \t;]\\|$\\)" . font-lock-warning-face)))
  "What is coloured in SOP files.")

;;;###autoload
(define-derived-mode sop-mode text-mode "SOP"
  "Mode for SOP files."
  (setq-local comment-start "# ")
  (setq-local comment-start-skip "#+ *")
  (setq-local indent-tabs-mode nil)
  (setq-local tab-width 2)
  (setq-local font-lock-defaults '(sop-mode-font-lock-keywords t t)))

;;;###autoload
(add-to-list 'auto-mode-alist '("\\.sop\\'" . sop-mode))

(defvar eglot-server-programs)
(with-eval-after-load 'eglot
  (add-to-list 'eglot-server-programs '(sop-mode . ("sop" "lsp"))))

(provide 'sop-mode)

;;; sop-mode.el ends here
