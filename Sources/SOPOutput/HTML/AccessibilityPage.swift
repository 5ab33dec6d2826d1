import SOPLanguage

/// The accessibility statement: by which standard, tested how, what does not work, whom to tell.
struct AccessibilityPage {
  /// What the page is called.
  static let title = Phrase("Aksesibilitas", en: "Accessibility")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let frame = PageFrame(
      title: AccessibilityPage.title.wording(in: site.language).text,
      description: AccessibilityWords.lead.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: SiteMap.accessibility, of: site) { page in
      page.breadcrumb { page in
        page.element("li") { page in
          page.element("span", attributes: { $0.attribute("aria-current", "page") }) { page in
            page.say(AccessibilityPage.title)
          }
        }
      }
      page.element("div", class: "opening") { page in
        page.element("h1", say: AccessibilityPage.title)
        page.element("p", class: "lead", say: AccessibilityWords.lead)
      }
      writeStandard(to: &page)
      page.statements("cara", AccessibilityWords.means, AccessibilityWords.meansList)
      page.statements("uji", AccessibilityWords.tests, AccessibilityWords.testsList)
      page.statements("batas", AccessibilityWords.limits, AccessibilityWords.limitsList)
      writeComplaints(to: &page)
    }
  }

  private func writeStandard(to page: inout PageWriter) {
    page.section("standar", AccessibilityWords.standard) { page in
      page.element("p", class: "prose") { page in
        page.say(AccessibilityWords.aim)
        page.markup(" ")
        page.link(out: "https://www.w3.org/TR/WCAG22/") { $0.say(AccessibilityWords.guidelines) }
        page.markup(", ")
        page.say(AccessibilityWords.levels)
      }
      page.element("p", class: "prose", say: AccessibilityWords.law)
    }
  }

  /// Writes whom to tell: the publisher, and the agencies, whose contacts stand on their pages.
  private func writeComplaints(to page: inout PageWriter) {
    page.section("lapor", AccessibilityWords.complaints) { page in
      page.element("p", class: "prose", say: AccessibilityWords.whatToSay)
      page.element("p", class: "prose") { page in
        if let publisher = site.registry.publisher {
          page.say(AccessibilityWords.toPublisher)
          page.markup(" ")
          page.quote(publisher)
          page.markup(". ")
        }
        page.say(AccessibilityWords.toAgency)
      }
      let reachable = site.registry.agencies.indices.map { AgencyID($0) }
        .filter { !site[$0].contacts.isEmpty }
      guard !reachable.isEmpty else { return }
      page.items("ul", class: "contacts", reachable) { page, id in
        page.link(to: site.map[id]) { $0.quote(site[id].longName) }
      }
    }
  }
}

extension PageWriter {
  /// Writes a section that is a list of statements.
  fileprivate mutating func statements(
    _ id: StaticString,
    _ heading: Phrase,
    _ statements: [Phrase]
  ) {
    section(id, heading) { page in
      page.items("ul", class: "plain prose", statements) { $0.say($1) }
    }
  }
}

/// The words of the accessibility statement.
enum AccessibilityWords {
  static let lead = Phrase(
    """
    Setiap orang berhak membaca SOP: dengan mata, dengan pembaca layar, dengan papan ketik saja, \
    dengan huruf besar, atau di layar ponsel.
    """,
    en: """
      Everybody has a right to read SOPs: with the eyes, with a screen reader, with a keyboard \
      alone, with large letters, or on the screen of a phone.
      """
  )

  static let standard = Phrase("Standar", en: "Standard")
  static let aim = Phrase(
    "Halaman situs ini dibuat menurut",
    en: "The pages of this site follow the"
  )
  static let guidelines = Phrase(
    "Pedoman Aksesibilitas Konten Web (WCAG) 2.2",
    en: "Web Content Accessibility Guidelines (WCAG) 2.2"
  )
  static let levels = Phrase("tingkat A dan AA.", en: "levels A and AA.")
  static let law = Phrase(
    "Dasarnya di Indonesia: Undang-Undang Nomor 8 Tahun 2016 tentang Penyandang Disabilitas.",
    en: "Its ground in Indonesia is Law 8 of 2016 on Persons with Disabilities."
  )

  static let means = Phrase("Yang membantu Anda", en: "What helps you")
  static let meansList = [
    Phrase(
      "Semua isi dapat dibaca tanpa skrip, dan semua tautan dapat dicapai dengan papan ketik.",
      en: "All content can be read without scripts, and all links be reached with a keyboard."
    ),
    Phrase(
      "Di samping tabel alur ada daftar langkah dengan isi yang sama sebagai teks.",
      en: "Beside the flow table there is a list of steps with the same content as text."
    ),
    Phrase(
      "Warna mengikuti pilihan terang atau gelap pada perangkat Anda.",
      en: "Colours follow your device's choice of light or dark."
    ),
    Phrase(
      """
      Warna yang dipilih instansi dibuat lebih gelap atau lebih terang bila perlu, sehingga kontras \
      teks paling rendah 4,5 banding 1. Warna tidak pernah menjadi satu-satunya tanda.
      """,
      en: """
        Colours that agencies choose are made darker or lighter where needed, so that the contrast \
        of text is at least 4.5 to 1. Colour is never the only sign.
        """
    ),
    Phrase(
      "Pada layar selebar 320 piksel atau dengan huruf diperbesar, teks tidak terpotong.",
      en: "On screens 320 pixels wide, or with larger letters, no text is cut off."
    ),
  ]

  static let tests = Phrase("Cara diuji", en: "How it is tested")
  static let testsList = [
    Phrase(
      """
      Setiap perubahan program diuji dengan axe-core di peramban Chromium pada satu halaman dari \
      setiap jenis: terang dan gelap, lebar 360 dan 1280 piksel.
      """,
      en: """
        Every change of the program is tested with axe-core in the browser Chromium on one page of \
        each kind: light and dark, 360 and 1280 pixels wide.
        """
    ),
    Phrase(
      "Semua halaman contoh diperiksa dengan Nu HTML Checker.",
      en: "All pages of the samples are checked with the Nu HTML Checker."
    ),
    Phrase(
      "Kontras warna instansi dihitung untuk 4096 warna yang mungkin dipilih.",
      en: "The contrast of agency colours is computed for 4096 colours that may be chosen."
    ),
  ]

  static let limits = Phrase("Yang belum sempurna", en: "What is not perfect yet")
  static let limitsList = [
    Phrase(
      "Situs ini belum diuji bersama penyandang disabilitas atau dengan semua pembaca layar.",
      en: "The site has not been tested with people with disabilities or with all screen readers."
    ),
    Phrase(
      """
      Tabel alur dengan banyak pelaksana lebih lebar daripada layar kecil dan perlu digeser. Daftar \
      langkah tidak.
      """,
      en: """
        Flow tables with many performers are wider than a small screen and have to be scrolled. The \
        list of steps does not.
        """
    ),
    Phrase(
      """
      Edisi cetak meniru formulir kertas: hurufnya kecil di ponsel dan tidak mengikuti warna gelap. \
      Isi yang sama ada di halaman SOP.
      """,
      en: """
        The print edition follows the paper form: its letters are small on phones, and it has no \
        dark colours. The page of the SOP has the same content.
        """
    ),
    Phrase(
      "Gambar alur yang diunduh hanya memuat ringkasan sebagai teks pengganti.",
      en: "Pictures of the flow for download have only a summary as their text alternative."
    ),
    Phrase(
      "Isi SOP ditampilkan seperti ditulis instansinya, termasuk singkatan dan istilah sulit.",
      en: "SOPs are shown as their agencies wrote them, with abbreviations and hard words."
    ),
  ]

  static let complaints = Phrase("Sampaikan hambatan", en: "Tell of obstacles")
  static let whatToSay = Phrase(
    """
    Sebutkan alamat halaman, apa yang tidak dapat Anda lakukan, serta perangkat dan alat bantu yang \
    Anda pakai. Anda juga boleh meminta isi halaman dalam bentuk lain.
    """,
    en: """
      Name the address of the page, what you could not do, and the device and aids that you use. You \
      may also ask for what is on a page in another form.
      """
  )
  static let toPublisher = Phrase(
    "Katalog ini diterbitkan oleh",
    en: "This catalogue is published by"
  )
  static let toAgency = Phrase(
    "Untuk SOP sebuah instansi, hubungi instansi itu; kontaknya ada di halamannya.",
    en: "About the SOPs of an agency ask that agency; its contacts are on its page."
  )
}
