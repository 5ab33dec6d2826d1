import SOPAssets
import SOPLanguage

/// The stylesheets of the site and its scripts, embedded in the program.
package enum Stylesheet {
  /// The rules for the pages followed by those for the flow table and the charts.
  package static func bytes() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_style_css(), to: &sink)
    unsafe append(sop_flow_css(), to: &sink)
    unsafe append(sop_charts_css(), to: &sink)
    unsafe append(sop_topics_css(), to: &sink)
    unsafe append(sop_search_css(), to: &sink)
    return sink.bytes
  }

  /// The rules for print editions: those for the flow table, those for sheets, and a class for
  /// each width and height in units, because pages may not have styles of their own.
  package static func printBytes() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_flow_css(), to: &sink)
    unsafe append(sop_print_css(), to: &sink)
    for units in 1...780 {
      sink.append(".w", units, "{width:")
    }
    // Names that are written upwards.
    for units in 8...120 {
      sink.append(".lane .m", units, "{max-height:")
    }
    for units in 1...300 {
      sink.append(".flow tr.h")
      sink.append(units)
      sink.append(",.form tr.h", units, "{height:")
    }
    return sink.bytes
  }

  /// The script of all pages but the search, which sorts tables, copies permanent addresses and
  /// leads to the search by a key; without it the pages are complete as well.
  package static func script() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_copy_js(), to: &sink)
    unsafe append(sop_sort_js(), to: &sink)
    unsafe append(sop_keys_js(), to: &sink)
    return sink.bytes
  }

  /// The script of the search page; without it the page lists what there is.
  package static func searchScript() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_search_js(), to: &sink)
    return sink.bytes
  }

  private static func append(_ asset: sop_asset, to sink: inout ByteSink) {
    unsafe sink.append(
      contentsOf: UnsafeBufferPointer(start: asset.bytes, count: Int(asset.count))
    )
  }
}

extension ByteSink {
  /// Appends a rule for the class whose name ends with a number of units.
  fileprivate mutating func append(
    _ selector: StaticString,
    _ units: Int,
    _ property: StaticString
  ) {
    append(selector)
    append(units)
    append(property)
    append(units * SheetUnit.pixels)
    append("px}\n")
  }
}
