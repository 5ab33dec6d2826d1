extension Stemmer {
  /// Words that rules alone would cut wrongly: their beginning or end only looks like an affix, or
  /// a nasal has swallowed their first letter.
  static let rootList: StaticString = """
    ajar atas awas awal batas lintas lekas tugas tegas luas balas bahas kemas ringkas \
    kabar kaca kaji kait kalibrasi karantina kategori kawal kawin keberat keluar keluh kelola \
    kelompok kembali kembang kemuka kenal kenda kendali kendara kenai kepala keping keluarga \
    kerja kerjasama ketahu ketik kira kirim klaim klarifikasi konfirmasi konsep konsultasi \
    kontrak kontrol koordinasi koreksi kosong kuasa kualifikasi kuat kubur kukuh kumpul kunci \
    kunjung kurang kurs kutip kursus kekal kecuali kemudi \
    main makalah makan mandiri masak masalah masuk masyarakat material materai mati menara \
    menteri meterai milik minat minta mohon monitor muat mulai musnah musyawarah mutasi mutakhir \
    naik nama nasihat nikah nilai nota nyata \
    beranda berita beristirahat beri beritahu berkas biaya benda \
    dinas direksi direktorat direktur disiplin diskusi dispensasi disposisi distribusi divisi \
    digital dimensi diagnosa diagnosis didik dikte \
    pedoman pegawai pekan pelihara pensiun perangkat perintah periksa periode peristiwa \
    pertama perusahaan pesan peserta pesawat petani perkara persero perpustakaan permen \
    perbup perda perdes pergub perka perma perpres perpu perppu perwali permendagri \
    sekolah sekretaris sekretariat seksi selenggara seluruh semua sepakat serah serta setuju \
    setor sesuai sah cek \
    teliti terima terbit terjemah terminal tertib ternak \
    istilah ijazah jumlah langkah naskah gaji guna lapor cetak arsip tanda tandatangan \
    tahan makna bukan ikan jalan bulan papan tangan makam agama badan dewan hari kemarin
    """

  /// Words that are written as one or as two, as their two stems.
  static let compoundList: StaticString = """
    tanda tangan tanggung jawab serah terima beri tahu tindak lanjut kerja sama uji coba \
    sebar luas uji petik ambil alih tata usaha tata kelola tata laksana salah guna daya guna \
    terima kasih jual beli alih tugas tanda terima wali kota \
    foto kopi foto copy
    """

  /// Words that stand everywhere and tell nothing.
  static let stopList: StaticString = """
    yang dan atau di ke dari pada untuk dengan dalam oleh ini itu adalah ialah akan telah sudah \
    agar bagi para sebagai serta jika bila apabila maka bahwa juga lalu secara dapat tidak \
    terhadap antara hingga sampai karena saat setelah sebelum the of and to
    """
}
