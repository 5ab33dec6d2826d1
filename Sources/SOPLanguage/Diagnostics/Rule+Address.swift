extension Rule {
  /// Where the site at `site` explains the finding `id`, for example `SOP101`.
  ///
  /// Nothing when the site's address is not known or not one that can be followed.
  package static func address(ofExplanation id: String, under site: String?) -> String? {
    guard let site, site.utf8.starts(with: "http".utf8),
      site.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && !"<>\"{}|\\^`".utf8.contains($0) })
    else { return nil }
    let slash = site.utf8.last == UInt8(ascii: "/") ? "" : "/"
    return site + slash + "penjelasan/" + id + ".html"
  }
}
