package import SOPLanguage

/// What reading a registry's folder yields.
package struct RegistryFiles: Sendable {
  /// The definitions, in the order of their paths.
  package var files: [SourceFile] = []
  /// Where each definition lies, from where the user is, by its path in the registry.
  package var places: [String: String] = [:]
  /// What is to be said about names and links.
  package var notices: [Notice] = []
  /// What could not be read.
  package var failures: [FileSystemError] = []
}

/// Reads every `*.sop` below a folder.
///
/// Hidden files and folders are left out, and so is the folder that the site is written to.
/// Folders behind links are not entered: what lies inside the registry is found without them,
/// and nothing else belongs to it. So a link can lead neither out nor round in a circle.
package struct RegistryReader: Sendable {
  /// How many folders may lie in each other.
  package static let mostLevels = 32

  private let fileSystem: FileSystem
  private let root: String
  private let realRoot: String
  private let leftOut: String?
  private var result = RegistryFiles()
  private var paths: Set<String> = []

  /// Prepares to read the folder `root`; `output` is the folder of the site, which may not exist.
  package init(
    _ root: String,
    leavingOut output: String?,
    _ fileSystem: FileSystem
  ) throws(FileSystemError) {
    self.fileSystem = fileSystem
    self.root = root
    realRoot = try fileSystem.realPath(root)
    if let output, try fileSystem.target(output) != nil {
      leftOut = try fileSystem.realPath(output)
    } else {
      leftOut = nil
    }
  }

  /// Reads the folder; what can't be read inside of it is listed in the result.
  package mutating func read() throws(FileSystemError) -> RegistryFiles {
    read(try fileSystem.list(root), in: "", level: 1)
    result.files.sort { FilePath.precedes($0.path, $1.path) }
    return result
  }

  /// Reads one file alone, and the description of its agency if that lies beside it.
  package mutating func read(only file: String) throws(FileSystemError) -> RegistryFiles {
    let agency = "instansi.sop"
    if file != agency, try fileSystem.target(FilePath.join(root, agency)) == .file {
      readFile(agency)
    }
    readFile(file)
    return result
  }

  private mutating func read(
    _ entries: [FileSystem.Entry],
    in folder: String,
    level: Int
  ) {
    for entry in entries where entry.name.utf8.first != UInt8(ascii: ".") {
      let path = FilePath.join(folder, entry.name)
      guard entry.isNameReadable else {
        if entry.kind == .folder || entry.name.hasDefinitionEnding {
          result.notices.append(.unreadableName(path))
        }
        continue
      }
      switch entry.kind {
      case .folder: readFolder(path, level: level + 1)
      case .file: readEntry(path)
      case .link: readLink(path)
      case .other where entry.name.hasDefinitionEnding:
        result.notices.append(.noOrdinaryFile(path))
      case .other: break
      }
    }
  }

  private mutating func readFolder(_ path: String, level: Int) {
    if FilePath.join(realRoot, path) == leftOut { return }
    guard level <= RegistryReader.mostLevels else {
      result.notices.append(.tooDeep(path, limit: RegistryReader.mostLevels))
      return
    }
    let before = result.files.count
    do {
      read(try fileSystem.list(FilePath.join(root, path)), in: path, level: level)
    } catch {
      result.failures.append(error)
    }
    if result.files.count > before { checkName(path, isFile: false) }
  }

  private mutating func readLink(_ path: String) {
    let isDefinition = path.hasDefinitionEnding
    do {
      let target = try fileSystem.realPath(FilePath.join(root, path))
      let kind = try fileSystem.kind(target)
      if kind == .file, !isDefinition { return }
      if kind == .file, FilePath.inside(target, of: realRoot) != nil {
        readEntry(path)
      } else {
        result.notices.append(.unfollowedLink(path, isDefinition ? .error : .warning))
      }
    } catch {
      if isDefinition { result.notices.append(.unfollowedLink(path, .error)) }
    }
  }

  private mutating func readEntry(_ path: String) {
    if path.hasDefinitionEnding {
      readFile(path)
      checkName(path, isFile: true)
    } else if path.utf8.count > 8, path.lowercased().hasSuffix(".sop.txt") {
      result.notices.append(.addedEnding(path))
    }
  }

  private mutating func readFile(_ path: String) {
    let identity = path.withPlainEnding
    guard paths.insert(identity).inserted else {
      result.notices.append(.sameName(path))
      return
    }
    do {
      let place = FilePath.join(root, path)
      let bytes = try fileSystem.read(place, SourceFile.maximumLength)
      result.files.append(SourceFile(path: identity, contents: bytes))
      result.places[identity] = place
    } catch {
      result.failures.append(error)
    }
  }

  private mutating func checkName(_ path: String, isFile: Bool) {
    let name = FilePath.name(of: path)
    let stem = isFile ? String(decoding: name.utf8.dropLast(4), as: UTF8.self) : name
    let ending = isFile ? ".sop" : ""
    if stem.isSuitableName, name.utf8.elementsEqual((stem + ending).utf8) { return }
    let suggestion = stem.suitableName.map { $0 + ending }
    result.notices.append(.unsuitableName(path, suggestion: suggestion))
  }
}

extension String {
  /// Whether the name ends with `.sop`, in any case.
  var hasDefinitionEnding: Bool {
    utf8.count > 4 && utf8.suffix(4).elementsEqual(".sop".utf8) { $0.loweredASCII == $1 }
  }

  /// The name with its `.sop` in lower case.
  var withPlainEnding: String {
    hasDefinitionEnding
      ? String(decoding: utf8.dropLast(4), as: UTF8.self) + ".sop" : self
  }

  /// Whether the name consists of lower-case ASCII letters, digits and hyphens.
  var isSuitableName: Bool {
    !isEmpty
      && utf8.allSatisfy { byte in
        (byte.isASCIILetter && !byte.isASCIIUppercase) || byte.isASCIIDigit
          || byte == UInt8(ascii: "-")
      }
  }

  /// The nearest suitable name, if anything of the name is left in it.
  var suitableName: String? {
    let words = utf8.map { $0.loweredASCII }.split { !$0.isASCIILetter && !$0.isASCIIDigit }
    let name = words.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "-")
    return name.isEmpty ? nil : name
  }
}
