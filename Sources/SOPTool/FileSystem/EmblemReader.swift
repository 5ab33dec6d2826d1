package import SOPLanguage

/// Reads the pictures that agencies name as their emblems.
package struct EmblemReader {
  /// How large a picture may be; emblems are small, and every page shows one.
  package static let mostBytes = 1 << 20

  private let root: String
  private let fileSystem: FileSystem

  /// Prepares to read below the folder of a registry.
  package init(_ root: String, _ fileSystem: FileSystem) {
    self.root = root
    self.fileSystem = fileSystem
  }

  /// The emblems that could be read, and what is to be said about the others.
  package func emblems(of registry: Registry) -> (emblems: [Emblem], notices: [Notice]) {
    var emblems: [Emblem] = []
    var notices: [Notice] = []
    for (position, agency) in registry.agencies.enumerated() {
      guard let name = agency.logo else { continue }
      let file = FilePath.join(agency.path, "instansi.sop")
      guard FilePath.name(of: name) == name, name.utf8.first != UInt8(ascii: ".") else {
        notices.append(.emblem(name, in: file, .elsewhere))
        continue
      }
      do throws(FileSystemError) {
        let path = FilePath.join(FilePath.join(root, agency.path), name)
        let bytes = try fileSystem.read(path, EmblemReader.mostBytes)
        do throws(Emblem.Fault) {
          emblems.append(try Emblem(bytes, of: AgencyID(position)))
        } catch {
          notices.append(.emblem(name, in: file, .unsuitable(error)))
        }
      } catch {
        notices.append(.emblem(name, in: file, .unreadable(error)))
      }
    }
    return (emblems, notices)
  }
}

extension Notice {
  /// Why there is no emblem.
  enum EmblemFault {
    /// The name leads out of the agency's folder.
    case elsewhere
    /// The file can't be read.
    case unreadable(FileSystemError)
    /// The file is no picture, or one that does something.
    case unsuitable(Emblem.Fault)
  }

  /// The emblem of an agency is missing; pages show a neutral mark.
  static func emblem(_ name: String, in file: String, _ fault: EmblemFault) -> Notice {
    let note =
      switch fault {
      case .elsewhere:
        Message(
          "Gambar harus berada di folder instansi itu sendiri.",
          en: "The picture has to lie in the folder of the agency itself."
        )
      case .unreadable(let error) where error.reason == .notFound:
        Message(
          "Berkas itu tidak ada di folder instansi.",
          en: "There is no such file in the folder of the agency."
        )
      case .unreadable(let error):
        Message(
          "Berkas itu tidak dapat dibaca: {0}.",
          en: "The file can't be read: {1}.",
          .text(error.reason.phrase.indonesian.text),
          .text(error.reason.phrase.english.text)
        )
      case .unsuitable(.noPicture):
        Message(
          "Isinya bukan gambar SVG, PNG, atau JPEG.",
          en: "It is no SVG, PNG or JPEG picture."
        )
      case .unsuitable(.activeContent):
        Message(
          "Gambar SVG itu memuat skrip atau isi lain yang dapat bergerak sendiri.",
          en: "The SVG picture has a script or something else in it that can act by itself."
        )
      }
    return Notice(
      .warning,
      file,
      Message(
        "logo \"{0}\" tidak dapat dipakai",
        en: "the logo \"{0}\" can't be used",
        .text(name)
      ),
      notes: [note],
      help: [
        Message(
          "Taruh gambarnya di samping instansi.sop dan tulis namanya saja: \"Logo: lambang.svg\".",
          en: "Put the picture beside instansi.sop and write its name: \"Logo: lambang.svg\"."
        )
      ]
    )
  }
}
