extension RegionTable {
  /// The regions of Sumatra and the islands around it.
  static let sumatra: StaticString = """
    11 Aceh
    11.01 Aceh Selatan
    11.02 Aceh Tenggara
    11.03 Aceh Timur
    11.04 Aceh Tengah
    11.05 Aceh Barat
    11.06 Aceh Besar
    11.07 Pidie
    11.08 Aceh Utara
    11.09 Simeulue
    11.10 Aceh Singkil
    11.11 Bireuen
    11.12 Aceh Barat Daya
    11.13 Gayo Lues
    11.14 Aceh Jaya
    11.15 Nagan Raya
    11.16 Aceh Tamiang
    11.17 Bener Meriah
    11.18 Pidie Jaya
    11.71 Banda Aceh
    11.72 Sabang
    11.73 Lhokseumawe
    11.74 Langsa
    11.75 Subulussalam
    12 Sumatera Utara
    12.01 Tapanuli Tengah
    12.02 Tapanuli Utara
    12.03 Tapanuli Selatan
    12.04 Nias
    12.05 Langkat
    12.06 Karo
    12.07 Deli Serdang
    12.08 Simalungun
    12.09 Asahan
    12.10 Labuhanbatu
    12.11 Dairi
    12.12 Toba
    12.13 Mandailing Natal
    12.14 Nias Selatan
    12.15 Pakpak Bharat
    12.16 Humbang Hasundutan
    12.17 Samosir
    12.18 Serdang Bedagai
    12.19 Batu Bara
    12.20 Padang Lawas Utara
    12.21 Padang Lawas
    12.22 Labuhanbatu Selatan
    12.23 Labuhanbatu Utara
    12.24 Nias Utara
    12.25 Nias Barat
    12.71 Medan
    12.72 Pematangsiantar
    12.73 Sibolga
    12.74 Tanjungbalai
    12.75 Binjai
    12.76 Tebing Tinggi
    12.77 Padangsidimpuan
    12.78 Gunungsitoli
    13 Sumatera Barat
    13.01 Pesisir Selatan
    13.02 Solok
    13.03 Sijunjung
    13.04 Tanah Datar
    13.05 Padang Pariaman
    13.06 Agam
    13.07 Lima Puluh Kota
    13.08 Pasaman
    13.09 Kepulauan Mentawai
    13.10 Dharmasraya
    13.11 Solok Selatan
    13.12 Pasaman Barat
    13.71 Padang
    13.72 Solok
    13.73 Sawahlunto
    13.74 Padang Panjang
    13.75 Bukittinggi
    13.76 Payakumbuh
    13.77 Pariaman
    14 Riau
    14.01 Kampar
    14.02 Indragiri Hulu
    14.03 Bengkalis
    14.04 Indragiri Hilir
    14.05 Pelalawan
    14.06 Rokan Hulu
    14.07 Rokan Hilir
    14.08 Siak
    14.09 Kuantan Singingi
    14.10 Kepulauan Meranti
    14.71 Pekanbaru
    14.72 Dumai
    15 Jambi
    15.01 Kerinci
    15.02 Merangin
    15.03 Sarolangun
    15.04 Batanghari
    15.05 Muaro Jambi
    15.06 Tanjung Jabung Barat
    15.07 Tanjung Jabung Timur
    15.08 Bungo
    15.09 Tebo
    15.71 Jambi
    15.72 Sungai Penuh
    16 Sumatera Selatan
    16.01 Ogan Komering Ulu
    16.02 Ogan Komering Ilir
    16.03 Muara Enim
    16.04 Lahat
    16.05 Musi Rawas
    16.06 Musi Banyuasin
    16.07 Banyuasin
    16.08 Ogan Komering Ulu Timur
    16.09 Ogan Komering Ulu Selatan
    16.10 Ogan Ilir
    16.11 Empat Lawang
    16.12 Penukal Abab Lematang Ilir
    16.13 Musi Rawas Utara
    16.71 Palembang
    16.72 Pagar Alam
    16.73 Lubuk Linggau
    16.74 Prabumulih
    17 Bengkulu
    17.01 Bengkulu Selatan
    17.02 Rejang Lebong
    17.03 Bengkulu Utara
    17.04 Kaur
    17.05 Seluma
    17.06 Mukomuko
    17.07 Lebong
    17.08 Kepahiang
    17.09 Bengkulu Tengah
    17.71 Bengkulu
    18 Lampung
    18.01 Lampung Selatan
    18.02 Lampung Tengah
    18.03 Lampung Utara
    18.04 Lampung Barat
    18.05 Tulang Bawang
    18.06 Tanggamus
    18.07 Lampung Timur
    18.08 Way Kanan
    18.09 Pesawaran
    18.10 Pringsewu
    18.11 Mesuji
    18.12 Tulang Bawang Barat
    18.13 Pesisir Barat
    18.71 Bandar Lampung
    18.72 Metro
    19 Kepulauan Bangka Belitung
    19.01 Bangka
    19.02 Belitung
    19.03 Bangka Selatan
    19.04 Bangka Tengah
    19.05 Bangka Barat
    19.06 Belitung Timur
    19.71 Pangkal Pinang
    21 Kepulauan Riau
    21.01 Bintan
    21.02 Karimun
    21.03 Natuna
    21.04 Lingga
    21.05 Kepulauan Anambas
    21.71 Batam
    21.72 Tanjung Pinang

    """
}
