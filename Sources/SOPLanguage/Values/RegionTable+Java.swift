extension RegionTable {
  /// The regions of Java, Bali and Nusa Tenggara.
  static let java: StaticString = """
    31 Daerah Khusus Ibukota Jakarta
    31.01 Administrasi Kepulauan Seribu
    31.71 Administrasi Jakarta Pusat
    31.72 Administrasi Jakarta Utara
    31.73 Administrasi Jakarta Barat
    31.74 Administrasi Jakarta Selatan
    31.75 Administrasi Jakarta Timur
    32 Jawa Barat
    32.01 Bogor
    32.02 Sukabumi
    32.03 Cianjur
    32.04 Bandung
    32.05 Garut
    32.06 Tasikmalaya
    32.07 Ciamis
    32.08 Kuningan
    32.09 Cirebon
    32.10 Majalengka
    32.11 Sumedang
    32.12 Indramayu
    32.13 Subang
    32.14 Purwakarta
    32.15 Karawang
    32.16 Bekasi
    32.17 Bandung Barat
    32.18 Pangandaran
    32.71 Bogor
    32.72 Sukabumi
    32.73 Bandung
    32.74 Cirebon
    32.75 Bekasi
    32.76 Depok
    32.77 Cimahi
    32.78 Tasikmalaya
    32.79 Banjar
    33 Jawa Tengah
    33.01 Cilacap
    33.02 Banyumas
    33.03 Purbalingga
    33.04 Banjarnegara
    33.05 Kebumen
    33.06 Purworejo
    33.07 Wonosobo
    33.08 Magelang
    33.09 Boyolali
    33.10 Klaten
    33.11 Sukoharjo
    33.12 Wonogiri
    33.13 Karanganyar
    33.14 Sragen
    33.15 Grobogan
    33.16 Blora
    33.17 Rembang
    33.18 Pati
    33.19 Kudus
    33.20 Jepara
    33.21 Demak
    33.22 Semarang
    33.23 Temanggung
    33.24 Kendal
    33.25 Batang
    33.26 Pekalongan
    33.27 Pemalang
    33.28 Tegal
    33.29 Brebes
    33.71 Magelang
    33.72 Surakarta
    33.73 Salatiga
    33.74 Semarang
    33.75 Pekalongan
    33.76 Tegal
    34 Daerah Istimewa Yogyakarta
    34.01 Kulon Progo
    34.02 Bantul
    34.03 Gunungkidul
    34.04 Sleman
    34.71 Yogyakarta
    35 Jawa Timur
    35.01 Pacitan
    35.02 Ponorogo
    35.03 Trenggalek
    35.04 Tulungagung
    35.05 Blitar
    35.06 Kediri
    35.07 Malang
    35.08 Lumajang
    35.09 Jember
    35.10 Banyuwangi
    35.11 Bondowoso
    35.12 Situbondo
    35.13 Probolinggo
    35.14 Pasuruan
    35.15 Sidoarjo
    35.16 Mojokerto
    35.17 Jombang
    35.18 Nganjuk
    35.19 Madiun
    35.20 Magetan
    35.21 Ngawi
    35.22 Bojonegoro
    35.23 Tuban
    35.24 Lamongan
    35.25 Gresik
    35.26 Bangkalan
    35.27 Sampang
    35.28 Pamekasan
    35.29 Sumenep
    35.71 Kediri
    35.72 Blitar
    35.73 Malang
    35.74 Probolinggo
    35.75 Pasuruan
    35.76 Mojokerto
    35.77 Madiun
    35.78 Surabaya
    35.79 Batu
    36 Banten
    36.01 Pandeglang
    36.02 Lebak
    36.03 Tangerang
    36.04 Serang
    36.71 Tangerang
    36.72 Cilegon
    36.73 Serang
    36.74 Tangerang Selatan
    51 Bali
    51.01 Jembrana
    51.02 Tabanan
    51.03 Badung
    51.04 Gianyar
    51.05 Klungkung
    51.06 Bangli
    51.07 Karangasem
    51.08 Buleleng
    51.71 Denpasar
    52 Nusa Tenggara Barat
    52.01 Lombok Barat
    52.02 Lombok Tengah
    52.03 Lombok Timur
    52.04 Sumbawa
    52.05 Dompu
    52.06 Bima
    52.07 Sumbawa Barat
    52.08 Lombok Utara
    52.71 Mataram
    52.72 Bima
    53 Nusa Tenggara Timur
    53.01 Kupang
    53.02 Timor Tengah Selatan
    53.03 Timor Tengah Utara
    53.04 Belu
    53.05 Alor
    53.06 Flores Timur
    53.07 Sikka
    53.08 Ende
    53.09 Ngada
    53.10 Manggarai
    53.11 Sumba Timur
    53.12 Sumba Barat
    53.13 Lembata
    53.14 Rote Ndao
    53.15 Manggarai Barat
    53.16 Nagekeo
    53.17 Sumba Tengah
    53.18 Sumba Barat Daya
    53.19 Manggarai Timur
    53.20 Sabu Raijua
    53.21 Malaka
    53.71 Kupang

    """
}
