/// Which keyword each rule speaks about, found out from what its wrong example yields.
///
/// Nobody keeps such a list by hand: it would be wrong after the next rule.
package enum RuleSubjects {
  /// The rules whose example shows their finding at a line of `keyword`, by their numbers.
  package static func rules(about keyword: Keyword) -> [Rule] {
    Rule.all.filter { subjects[$0.code]?.contains(keyword) ?? false }
  }

  private static let subjects: [UInt16: Set<Keyword>] = {
    var subjects: [UInt16: Set<Keyword>] = [:]
    for rule in Rule.all { subjects[rule.code] = keywords(of: rule) }
    return subjects
  }()

  private static func keywords(of rule: Rule) -> Set<Keyword> {
    let options = Compiler.Options(today: rule.example.today)
    let compilation = Compiler.compile(rule.example.wrongFiles, options: options)
    var keywords: Set<Keyword> = []
    for finding in compilation.diagnostics where finding.code == rule.code {
      let file = compilation.files[Int(finding.file.index)]
      let tree = TreeBuilder.tree(of: file, named: finding.file)
      // The last keyword that stands at or before the place.
      let node = tree.nodes.last { !$0.isVirtual && $0.keywordRange.start <= finding.range.start }
      if let node { keywords.insert(node.keyword) }
    }
    return keywords
  }
}
