/// The browser without a window, cut off from the network.
package enum Chromium {
  /// A page as a picture in PNG.
  ///
  /// - Parameters:
  ///   - page: The bytes of the page.
  ///   - name: The name of its file; the ending says whether it is HTML or SVG.
  ///   - width: The width of the window in CSS pixels.
  ///   - height: The height of the window in CSS pixels.
  ///   - scale: How many pixels of the screen a CSS pixel has on a side.
  ///   - files: What else the page asks for, by paths relative to it.
  /// - Returns: The picture, `scale` times as wide and as high as the window.
  /// - Throws: ``OutsideTool/Failure`` when there is no browser or no picture.
  package static func screenshot(
    of page: [UInt8],
    as name: String = "page.html",
    width: Int,
    height: Int,
    scale: Double = 1,
    with files: [String: [UInt8]] = [:]
  ) throws -> [UInt8] {
    try result(
      "picture.png",
      of: page,
      as: name,
      ["--screenshot=picture.png", "--window-size=\(width),\(height)"]
        + ["--force-device-scale-factor=\(scale)"],
      files
    )
  }

  /// A page as it is printed; `@page` rules decide the size of the paper.
  package static func pdf(
    of page: [UInt8],
    as name: String = "page.html",
    with files: [String: [UInt8]] = [:]
  ) throws -> [UInt8] {
    try result(
      "paper.pdf",
      of: page,
      as: name,
      ["--no-pdf-header-footer", "--print-to-pdf=paper.pdf"],
      files
    )
  }

  /// A page as the browser has it after its scripts have run.
  package static func page(
    _ page: [UInt8],
    with files: [String: [UInt8]] = [:]
  ) throws -> String {
    var files = files
    files["page.html"] = page
    let arguments = flags + ["--virtual-time-budget=2000", "--dump-dom", "page.html"]
    return try OutsideTool.chromium.run(arguments, with: files).text
  }

  private static func result(
    _ result: String,
    of page: [UInt8],
    as name: String,
    _ arguments: [String],
    _ files: [String: [UInt8]]
  ) throws -> [UInt8] {
    var files = files
    files[name] = page
    let outcome = try OutsideTool.chromium.run(flags + arguments + [name], with: files)
    guard let bytes = outcome.files[result] else {
      throw OutsideTool.Failure("chromium made no \(result): \(outcome.complaints)")
    }
    return bytes
  }

  /// The sandbox of the browser needs rights that a container does not give.
  private static let flags = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--hide-scrollbars",
    "--no-first-run", "--user-data-dir=profile", "--host-resolver-rules=MAP * ~NOTFOUND",
  ]
}
