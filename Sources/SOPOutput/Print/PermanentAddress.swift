import SOPLanguage

/// The address at which a page stays: `Alamat situs` with the place of the page behind it.
///
/// It leads to the folder of the page, which every web server answers with the page itself, so that
/// it is short on paper.
struct PermanentAddress {
  /// The address, with everything percent-encoded that has to be.
  let text: String
  /// The address as a code that phones read; nothing when it is too long for one.
  let code: QRCode?

  /// Makes the address of a page; nothing when the registry does not say where its site is.
  init?(of page: SitePath, in registry: Registry) {
    guard let site = registry.siteAddress, PermanentAddress.isOnTheWeb(site) else { return nil }
    // Of the page's own address the name is left out, not the folder.
    let place = page.address(from: SiteMap.home).utf8
    let name = SiteMap.home.text.utf8
    let isIndex = place.suffix(name.count).elementsEqual(name)
    var sink = ByteSink()
    for byte in site.utf8 {
      if byte <= 0x20 || byte >= 0x7F || #""<>\^`{|}"#.utf8.contains(byte) {
        sink.append(percentEncoding: byte)
      } else {
        sink.append(byte)
      }
    }
    if sink.bytes.last != UInt8(ascii: "/") { sink.append("/") }
    sink.append(contentsOf: Array(place.dropLast(isIndex ? name.count : 0)))
    text = String(decoding: sink.bytes, as: UTF8.self)
    code = QRCode(sink.bytes)
  }

  private static func isOnTheWeb(_ address: String) -> Bool {
    address.utf8.starts(with: "https://".utf8) || address.utf8.starts(with: "http://".utf8)
  }
}

/// What stands in the upper left field of the identity page: emblem, names and permanent address.
struct NamesPlan {
  /// The names under the emblem, the widest authority first; the agency's own is bold.
  var names: [(text: String, isAgency: Bool)] = []
  /// Where the SOP stays, if the registry says so.
  var address: PermanentAddress?

  /// The height that all of it needs in a field of a width, in units.
  func height(within width: Int) -> Int {
    let room = SheetUnit.tenths(width) - PrintDensity.sidePadding
    var tenths = NamesPlan.emblem + NamesPlan.padding
    for name in names {
      var cell = CellText(size: 147, weight: name.isAgency ? .bold : .regular)
      cell.add(NamesPlan.capitals(name.text))
      tenths += cell.lineCount(within: room) * 200
    }
    if let address { tenths += NamesPlan.height(of: address, within: room) }
    return SheetUnit.covering(tenths)
  }

  private static func height(of address: PermanentAddress, within room: Int) -> Int {
    let code = address.code == nil ? 0 : codeSide
    var cell = CellText(size: 107)
    cell.add(address.text)
    let lines = 1 + cell.lineCount(within: max(1, room - code - codeGap))
    return max(code, lines * 130) + addressGap
  }

  /// The names are printed in capitals, which are wider.
  private static func capitals(_ text: String) -> String {
    let bytes = text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  // The sizes in the stylesheet, in tenths of a pixel: 26 and 3 mm, 2 x 3 px and the rule, 22 mm,
  // 3 mm, 2 mm.
  private static let emblem = 1_097
  private static let padding = 80
  private static let codeSide = 832
  private static let codeGap = 114
  private static let addressGap = 76
}

extension PrintEdition {
  /// Writes the address at which the SOP stays, for readers of the paper: as words, and as a code
  /// for phones.
  func writePermanentAddress(to page: inout PageWriter) {
    guard let address = names.address else { return }
    page.element("div", class: "permanent") { page in
      if let code = address.code {
        let name = Message(
          "Kode QR untuk {0}",
          en: "QR code of {0}",
          .text(address.text)
        ).text(in: page.language)
        code.writeSVG(named: name, to: &page.html)
      }
      page.element("p") { page in
        page.say(Phrase("Alamat tetap SOP ini:", en: "Permanent address of this SOP:"))
        page.markup("<br>")
        page.html.text(address.text)
      }
    }
  }
}
