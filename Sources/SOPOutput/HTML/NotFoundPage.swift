import SOPLanguage

/// What a web server shows in place of a page that is not there.
///
/// It is shown at any address, so its own links begin at the root of the host.
struct NotFoundPage {
  /// The site.
  let site: Site
  /// The folder of the host in which the site lies.
  let base: BasePath

  /// The whole page.
  func bytes() -> [UInt8] {
    let title = Phrase("Halaman tidak ditemukan", en: "Page not found")
    let frame = PageFrame(
      title: title.wording(in: site.language).text,
      description: "",
      style: .linked,
      subject: .fault
    )
    let path = SitePath(SiteMap.notFound.text, shownBelow: base)
    return frame.page(at: path, of: site) { page in
      page.element("div", class: "opening") { page in
        page.element("h1", say: title)
        page.element("p", say: NotFoundPage.regret)
        page.element("p") { page in
          page.link(to: SiteMap.home) { page in
            page.say(Phrase("Cari SOP di beranda", en: "Look for the SOP on the home page"))
          }
        }
      }
    }
  }

  private static let regret = Phrase(
    """
    Maaf, halaman yang Anda cari tidak ada di sini. Mungkin alamatnya salah ketik, atau SOP-nya \
    sudah dipindahkan atau tidak diterbitkan lagi.
    """,
    en: """
      Sorry, the page you are looking for is not here. The address may have a typing error, or the \
      SOP was moved or is no longer published.
      """
  )
}
