import SOPLanguage
import Testing

/// How a source is cut into cells.
struct SourceSheetTests {
  /// The texts of the cells and lines, in the order of the source, with their columns.
  private func cells(_ text: String, _ format: ImportFormat) -> [String] {
    SourceSheet.read(Array(text.utf8), as: format).fragments.map { fragment in
      "\(fragment.column) \(String(decoding: fragment.text, as: UTF8.self))"
    }
  }

  @Test func `a quoted cell holds delimiters, line ends and doubled marks`() {
    let text = "a;\"b;c\r\nd\";\"\"\"e\"\" f\";g \"h\"\n"
    #expect(cells(text, .csv) == ["1 a", "2 b;c d", "3 \"e\" f", "4 g \"h\""])
  }

  @Test func `a mark that closes nowhere is text`() {
    #expect(cells("\"a;b\n\"c;d\n", .csv) == ["1 \"a", "2 b", "1 \"c", "2 d"])
    #expect(cells("\"a\" b\tc\n", .tabs) == ["1 \"a\" b", "2 c"])
  }

  @Test func `cells between tabs may run over lines, lines between tables do not`() {
    let text = "judul\na\t\"b\nc\"\td\n\ne\n"
    #expect(cells(text, .text) == ["0 judul", "1 a", "2 b c", "3 d", "0 e"])
  }

  @Test func `a Markdown row has cells between bars, and its dividing row is none`() {
    let text = "| a | b \\| c |\n|:--|---:|\n| d<br>e | |\nf | g\n"
    #expect(cells(text, .text) == ["1 a", "2 b \\| c", "1 d e", "0 f | g"])
  }

  @Test func `merged cells of a page keep the others in their columns`() {
    let page = """
      <p>judul<table><tr><th rowspan=2>a<th colspan="2">b<th>c</tr>
      <tr><td>d<td><td>e</tr></table>akhir
      """
    let expected = ["0 judul", "1 a", "2 b", "4 c", "2 d", "4 e", "0 akhir"]
    #expect(cells(page, .html) == expected)
  }

  @Test func `references, comments and inner tables are no cells of their own`() {
    let page = """
      <!-- <td>x --><style>td { color: <b> }</style>
      <table><tr><td>a&amp;b&#9675;&#x25CB;&unknown;<td><table><tr><td>c<td>d</table></table>
      """
    #expect(cells(page, .html) == ["1 a&b○○&unknown;", "2 c d"])
  }

  @Test func `a tag in a plain text breaks lines or is nothing, other angle brackets stay`() {
    let text = "<ol>1 a<li>2 b</ol>\n<http://a.go.id> <b>c</b> 3 < 4\n"
    #expect(cells(text, .text) == ["0 1 a 2 b", "0 <http://a.go.id> c 3 < 4"])
  }

  @Test func `a page without an end is read to its end`() {
    #expect(cells("<table><tr><td>a<style>b", .html) == ["1 ab"])
    #expect(cells("<table><tr><td>a<!-- b", .html) == ["1 a<!-- b"])
    #expect(cells("<table><tr><td>a <b class=\"c", .html) == ["1 a <b class=\"c"])
  }
}
