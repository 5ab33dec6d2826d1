package import SOPLanguage
package import SOPOutput

/// The pure stages that the commands call, as closures, so that tests can put others in their place.
///
/// This file is the only one of the shell that knows which function makes what.
package struct Generators: Sendable {
  /// Turns the files of a registry into a checked model.
  package var compile: @Sendable ([SourceFile], Compiler.Options) -> Compilation
  /// Makes every file of the site, one after the other: its path in the site, and its bytes.
  package var site:
    @Sendable (
      Compilation, Catalogue.Options, (_ path: String, _ bytes: [UInt8]) -> Void
    ) -> Void
  /// Makes one SOP in one form.
  package var render: @Sendable (ProcedureID, Compilation, RenderTarget) -> [UInt8]

  /// Makes a set of stages.
  package init(
    compile: @escaping @Sendable ([SourceFile], Compiler.Options) -> Compilation,
    site: @escaping @Sendable (Compilation, Catalogue.Options, (String, [UInt8]) -> Void) -> Void,
    render: @escaping @Sendable (ProcedureID, Compilation, RenderTarget) -> [UInt8]
  ) {
    self.compile = compile
    self.site = site
    self.render = render
  }
}

/// The forms in which a single SOP can be had.
package enum RenderTarget: UInt8, CaseIterable, Sendable {
  /// The page with the table, complete in one file.
  case html
  /// The official form as sheets of paper, complete in one file.
  case print
  /// The picture of the table.
  case svg
  /// The picture of the flow alone.
  case svgFlow
  /// A Graphviz graph that carries our own drawing.
  case dot
  /// A Graphviz graph that Graphviz arranges itself.
  case dotAuto
  /// The model.
  case json

  /// The name on the command line.
  package var word: StaticString {
    switch self {
    case .html: "html"
    case .print: "print"
    case .svg: "svg"
    case .svgFlow: "svg-flow"
    case .dot: "dot"
    case .dotAuto: "dot-auto"
    case .json: "json"
    }
  }
}

extension Generators {
  /// The stages of the product.
  package static let standard = Generators(
    compile: { Compiler.compile($0, options: $1, workers: .processors) },
    site: { compilation, options, body in
      Catalogue.forEachFile(of: compilation, options: options) { body($0.path, $0.bytes) }
    },
    render: { id, compilation, target in
      let procedure = compilation.procedures[id.position]
      let drawing = { Drawing(procedure, compilation.registry.capsules) }
      return switch target {
      case .html: Catalogue.page(of: id, in: compilation)
      case .print: Catalogue.printEdition(of: id, in: compilation)
      case .svg: drawing().tableSVG
      case .svgFlow: drawing().flowSVG
      case .dot: drawing().pinnedDOT
      case .dotAuto: drawing().unpinnedDOT
      case .json: ModelJSON.procedure(procedure, in: compilation.registry)
      }
    }
  )
}
