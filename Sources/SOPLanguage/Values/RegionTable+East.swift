extension RegionTable {
  /// The regions of Kalimantan, Sulawesi, Maluku and Papua.
  static let east: StaticString = """
    61 Kalimantan Barat
    61.01 Sambas
    61.02 Mempawah
    61.03 Sanggau
    61.04 Ketapang
    61.05 Sintang
    61.06 Kapuas Hulu
    61.07 Bengkayang
    61.08 Landak
    61.09 Sekadau
    61.10 Melawi
    61.11 Kayong Utara
    61.12 Kubu Raya
    61.71 Pontianak
    61.72 Singkawang
    62 Kalimantan Tengah
    62.01 Kotawaringin Barat
    62.02 Kotawaringin Timur
    62.03 Kapuas
    62.04 Barito Selatan
    62.05 Barito Utara
    62.06 Katingan
    62.07 Seruyan
    62.08 Sukamara
    62.09 Lamandau
    62.10 Gunung Mas
    62.11 Pulang Pisau
    62.12 Murung Raya
    62.13 Barito Timur
    62.71 Palangkaraya
    63 Kalimantan Selatan
    63.01 Tanah Laut
    63.02 Kotabaru
    63.03 Banjar
    63.04 Barito Kuala
    63.05 Tapin
    63.06 Hulu Sungai Selatan
    63.07 Hulu Sungai Tengah
    63.08 Hulu Sungai Utara
    63.09 Tabalong
    63.10 Tanah Bumbu
    63.11 Balangan
    63.71 Banjarmasin
    63.72 Banjarbaru
    64 Kalimantan Timur
    64.01 Paser
    64.02 Kutai Kartanegara
    64.03 Berau
    64.07 Kutai Barat
    64.08 Kutai Timur
    64.09 Penajam Paser Utara
    64.11 Mahakam Ulu
    64.71 Balikpapan
    64.72 Samarinda
    64.74 Bontang
    65 Kalimantan Utara
    65.01 Bulungan
    65.02 Malinau
    65.03 Nunukan
    65.04 Tana Tidung
    65.71 Tarakan
    71 Sulawesi Utara
    71.01 Bolaang Mongondow
    71.02 Minahasa
    71.03 Kepulauan Sangihe
    71.04 Kepulauan Talaud
    71.05 Minahasa Selatan
    71.06 Minahasa Utara
    71.07 Minahasa Tenggara
    71.08 Bolaang Mongondow Utara
    71.09 Kepulauan Siau Tagulandang Biaro
    71.10 Bolaang Mongondow Timur
    71.11 Bolaang Mongondow Selatan
    71.71 Manado
    71.72 Bitung
    71.73 Tomohon
    71.74 Kotamobagu
    72 Sulawesi Tengah
    72.01 Banggai
    72.02 Poso
    72.03 Donggala
    72.04 Toli-Toli
    72.05 Buol
    72.06 Morowali
    72.07 Banggai Kepulauan
    72.08 Parigi Moutong
    72.09 Tojo Una Una
    72.10 Sigi
    72.11 Banggai Laut
    72.12 Morowali Utara
    72.71 Palu
    73 Sulawesi Selatan
    73.01 Kepulauan Selayar
    73.02 Bulukumba
    73.03 Bantaeng
    73.04 Jeneponto
    73.05 Takalar
    73.06 Gowa
    73.07 Sinjai
    73.08 Bone
    73.09 Maros
    73.10 Pangkajene dan Kepulauan
    73.11 Barru
    73.12 Soppeng
    73.13 Wajo
    73.14 Sidenreng Rappang
    73.15 Pinrang
    73.16 Enrekang
    73.17 Luwu
    73.18 Tana Toraja
    73.22 Luwu Utara
    73.24 Luwu Timur
    73.26 Toraja Utara
    73.71 Makassar
    73.72 Parepare
    73.73 Palopo
    74 Sulawesi Tenggara
    74.01 Kolaka
    74.02 Konawe
    74.03 Muna
    74.04 Buton
    74.05 Konawe Selatan
    74.06 Bombana
    74.07 Wakatobi
    74.08 Kolaka Utara
    74.09 Konawe Utara
    74.10 Buton Utara
    74.11 Kolaka Timur
    74.12 Konawe Kepulauan
    74.13 Muna Barat
    74.14 Buton Tengah
    74.15 Buton Selatan
    74.71 Kendari
    74.72 Bau Bau
    75 Gorontalo
    75.01 Gorontalo
    75.02 Boalemo
    75.03 Bone Bolango
    75.04 Pohuwato
    75.05 Gorontalo Utara
    75.71 Gorontalo
    76 Sulawesi Barat
    76.01 Pasangkayu
    76.02 Mamuju
    76.03 Mamasa
    76.04 Polewali Mandar
    76.05 Majene
    76.06 Mamuju Tengah
    81 Maluku
    81.01 Maluku Tengah
    81.02 Maluku Tenggara
    81.03 Kepulauan Tanimbar
    81.04 Buru
    81.05 Seram Bagian Timur
    81.06 Seram Bagian Barat
    81.07 Kepulauan Aru
    81.08 Maluku Barat Daya
    81.09 Buru Selatan
    81.71 Ambon
    81.72 Tual
    82 Maluku Utara
    82.01 Halmahera Barat
    82.02 Halmahera Tengah
    82.03 Halmahera Utara
    82.04 Halmahera Selatan
    82.05 Kepulauan Sula
    82.06 Halmahera Timur
    82.07 Pulau Morotai
    82.08 Pulau Taliabu
    82.71 Ternate
    82.72 Tidore Kepulauan
    91 Papua
    91.03 Jayapura
    91.05 Kepulauan Yapen
    91.06 Biak Numfor
    91.10 Sarmi
    91.11 Keerom
    91.15 Waropen
    91.19 Supiori
    91.20 Mamberamo Raya
    91.71 Jayapura
    92 Papua Barat
    92.02 Manokwari
    92.03 Fak Fak
    92.06 Teluk Bintuni
    92.07 Teluk Wondama
    92.08 Kaimana
    92.11 Manokwari Selatan
    92.12 Pegunungan Arfak
    93 Papua Selatan
    93.01 Merauke
    93.02 Boven Digoel
    93.03 Mappi
    93.04 Asmat
    94 Papua Tengah
    94.01 Nabire
    94.02 Puncak Jaya
    94.03 Paniai
    94.04 Mimika
    94.05 Puncak
    94.06 Dogiyai
    94.07 Intan Jaya
    94.08 Deiyai
    95 Papua Pegunungan
    95.01 Jayawijaya
    95.02 Pegunungan Bintang
    95.03 Yahukimo
    95.04 Tolikara
    95.05 Mamberamo Tengah
    95.06 Yalimo
    95.07 Lanny Jaya
    95.08 Nduga
    96 Papua Barat Daya
    96.01 Sorong
    96.02 Sorong Selatan
    96.03 Raja Ampat
    96.04 Tambrauw
    96.05 Maybrat
    96.71 Sorong

    """
}
