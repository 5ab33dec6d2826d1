import SOPAssets
import SOPLanguage

/// The stylesheet of the site, embedded in the program.
package enum Stylesheet {
  /// The rules for the pages followed by those for the flow table and the charts.
  package static func bytes() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_style_css(), to: &sink)
    unsafe append(sop_flow_css(), to: &sink)
    unsafe append(sop_charts_css(), to: &sink)
    return sink.bytes
  }

  /// The rules for print editions: those for the flow table, those for sheets, and a class for
  /// each width and height in millimetres, because pages may not have styles of their own.
  package static func printBytes() -> [UInt8] {
    var sink = ByteSink()
    unsafe append(sop_flow_css(), to: &sink)
    unsafe append(sop_print_css(), to: &sink)
    for millimetres in 1...420 {
      sink.append(".w")
      sink.append(millimetres)
      sink.append("{width:")
      sink.append(millimetres)
      sink.append("mm}\n")
    }
    // Names that are written upwards.
    for millimetres in 10...120 {
      sink.append(".lane .m")
      sink.append(millimetres)
      sink.append("{max-height:")
      sink.append(millimetres)
      sink.append("mm}\n")
    }
    for millimetres in 1...300 {
      sink.append(".flow tr.h")
      sink.append(millimetres)
      sink.append(",.form tr.h")
      sink.append(millimetres)
      sink.append("{height:")
      sink.append(millimetres)
      sink.append("mm}\n")
    }
    return sink.bytes
  }

  private static func append(_ asset: sop_asset, to sink: inout ByteSink) {
    unsafe sink.append(
      contentsOf: UnsafeBufferPointer(start: asset.bytes, count: Int(asset.count))
    )
  }
}
