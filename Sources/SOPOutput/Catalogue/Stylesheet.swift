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

  private static func append(_ asset: sop_asset, to sink: inout ByteSink) {
    unsafe sink.append(
      contentsOf: UnsafeBufferPointer(start: asset.bytes, count: Int(asset.count))
    )
  }
}
