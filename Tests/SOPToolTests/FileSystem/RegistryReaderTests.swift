import SOPLanguage
import SOPTool
import Testing

/// Which files a registry has, and what is said about the others.
@Suite struct RegistryReaderTests {
  private func read(
    _ disk: MemoryDisk,
    _ root: String = "r",
    leavingOut output: String? = nil
  ) throws -> RegistryFiles {
    var reader = try RegistryReader(root, leavingOut: output, disk.fileSystem)
    return try reader.read()
  }

  private func headlines(_ files: RegistryFiles) -> [String] {
    files.notices.map { "\($0.path): \($0.headline.text(in: .indonesian))" }
  }

  @Test func `definitions are found at every depth and sorted by their bytes`() throws {
    let disk = MemoryDisk([
      "r/registri.sop": "1", "r/b/x.sop": "2", "r/b-c/x.sop": "3", "r/b/c/y.sop": "4",
      "r/a.txt": "", "r/b/sop": "", "r/b/catatan.sop.bak": "",
    ])
    let files = try read(disk)
    #expect(files.files.map { $0.path } == ["b-c/x.sop", "b/c/y.sop", "b/x.sop", "registri.sop"])
    #expect(files.files.map { $0.bytes } == ["3", "4", "2", "1"].map { Array($0.utf8) })
    #expect(files.notices.isEmpty && files.failures.isEmpty)
  }

  @Test func `hidden files and the folder of the site are left out`() throws {
    let disk = MemoryDisk([
      "r/a.sop": "", "r/.git/x.sop": "", "r/.b.sop": "", "r/keluar/_site/x.sop": "",
      "r/lain/_site/x.sop": "",
    ])
    let files = try read(disk, leavingOut: "r/keluar/_site")
    #expect(files.files.map { $0.path } == ["a.sop", "lain/_site/x.sop"])
  }

  @Test func `names that can't be addresses are told but read`() throws {
    let disk = MemoryDisk([
      "r/Kota Lama/surat.sop": "", "r/kota/Surat_Masuk.sop": "", "r/kota/é.sop": "",
      "r/kota/a.SOP": "", "r/Tanpa SOP/x.txt": "",
    ])
    let files = try read(disk)
    #expect(
      files.files.map { $0.path } == [
        "Kota Lama/surat.sop", "kota/Surat_Masuk.sop", "kota/a.sop", "kota/é.sop",
      ]
    )
    #expect(
      files.notices.map { $0.path } == [
        "Kota Lama", "kota/Surat_Masuk.sop", "kota/a.SOP", "kota/é.sop",
      ]
    )
    #expect(files.notices.allSatisfy { $0.severity == .error })
    #expect(
      files.notices.map { $0.help.first?.text(in: .english) } == [
        "Rename it \"kota-lama\".", "Rename it \"surat-masuk.sop\".", "Rename it \"a.sop\".", nil,
      ]
    )
  }

  @Test func `two files that differ only in the case of their ending are told`() throws {
    let disk = MemoryDisk(["r/a.SOP": "1", "r/a.sop": "2"])
    let files = try read(disk)
    #expect(files.files.count == 1)
    #expect(headlines(files).contains("a.sop: ada dua berkas bernama \"a.sop\""))
  }

  @Test func `the ending that Notepad adds is told`() throws {
    let files = try read(MemoryDisk(["r/a.sop": "", "r/b.sop.txt": ""]))
    #expect(files.files.count == 1)
    #expect(headlines(files) == ["b.sop.txt: berkas \"b.sop.txt\" dilewati"])
    #expect(files.notices[0].severity == .warning)
    #expect(files.notices[0].help[0].text(in: .indonesian) == "Ganti namanya menjadi \"b.sop\".")
  }

  @Test func `links lead neither out nor round in circles`() throws {
    let disk = MemoryDisk(["r/a/x.sop": "isi", "luar/y.sop": "rahasia"])
    disk.link("r/a/dalam.sop", to: "x.sop")
    disk.link("r/a/luar.sop", to: "/luar/y.sop")
    disk.link("r/a/putus.sop", to: "tidak-ada.sop")
    disk.link("r/a/diri.sop", to: "diri.sop")
    disk.link("r/a/putar", to: "..")
    disk.link("r/a/keluar", to: "../../luar")
    disk.link("r/a/catatan.txt", to: "/luar/y.sop")
    disk.link("r/a/hilang", to: "/entah")
    let files = try read(disk)
    #expect(files.files.map { $0.path } == ["a/dalam.sop", "a/x.sop"])
    #expect(files.files.map { $0.bytes } == [Array("isi".utf8), Array("isi".utf8)])
    let told = files.notices.map { "\($0.path) \($0.severity == .error)" }
    #expect(
      told == [
        "a/diri.sop true", "a/keluar false", "a/luar.sop true", "a/putar false", "a/putus.sop true",
      ]
    )
    #expect(files.failures.isEmpty)
  }

  @Test func `the registry itself may be named by a link`() throws {
    let disk = MemoryDisk(["asli/a.sop": ""])
    disk.link("r", to: "asli")
    #expect(try read(disk).files.map { $0.path } == ["a.sop"])
  }

  @Test func `folders that are too deep are told and not entered`() throws {
    let deep = Array(repeating: "d", count: 31).joined(separator: "/")
    let files = try read(MemoryDisk(["r/\(deep)/a.sop": "", "r/\(deep)/d/b.sop": ""]))
    #expect(files.files.map { $0.path } == ["\(deep)/a.sop"])
    #expect(headlines(files) == ["\(deep)/d: folder ini lebih dalam dari 32 tingkat"])
  }

  @Test func `names that are no text and files that are no files are told`() throws {
    let disk = MemoryDisk(["r/a.sop": ""])
    var fileSystem = disk.fileSystem
    fileSystem.list = { (_) throws(FileSystemError) in
      [
        .init(name: "a.sop", kind: .file),
        .init(name: "b.sop", kind: .other),
        .init(name: "soket", kind: .other),
        .init(name: "x\u{FFFD}.sop", kind: .file, isNameReadable: false),
        .init(name: "x\u{FFFD}.txt", kind: .file, isNameReadable: false),
        .init(name: "y\u{FFFD}", kind: .folder, isNameReadable: false),
      ]
    }
    var reader = try RegistryReader("r", leavingOut: nil, fileSystem)
    let files = try reader.read()
    #expect(files.files.map { $0.path } == ["a.sop"])
    #expect(files.notices.map { $0.path } == ["b.sop", "x\u{FFFD}.sop", "y\u{FFFD}"])
    #expect(files.notices.allSatisfy { $0.severity == .error })
  }

  @Test func `what can't be read is listed and the rest is read`() throws {
    let base = MemoryDisk(["r/a.sop": "", "r/b/c.sop": "", "r/d/e.sop": ""]).fileSystem
    var fileSystem = base
    fileSystem.read = { (path, limit) throws(FileSystemError) in
      if path == "r/a.sop" { throw FileSystemError(.read, path, .notPermitted) }
      return try base.read(path, limit)
    }
    fileSystem.list = { (path) throws(FileSystemError) in
      if path == "r/b" { throw FileSystemError(.list, path, .notPermitted) }
      return try base.list(path)
    }
    var reader = try RegistryReader("r", leavingOut: nil, fileSystem)
    let files = try reader.read()
    #expect(files.files.map { $0.path } == ["d/e.sop"])
    #expect(files.failures.map { $0.path } == ["r/a.sop", "r/b"])
  }
}

/// Where files and folders lie.
@Suite struct RegistryLocatorTests {
  private let disk = MemoryDisk([
    "k/r/registri.sop": "", "k/r/a/b/x.sop": "", "k/r/a/dalam/registri.sop": "",
    "k/r/a/dalam/y.sop": "", "lain/z.sop": "", "lain/dalam/w.sop": "",
  ])

  private func place(_ path: String) throws -> String {
    let place = try RegistryLocator(disk.fileSystem).place(of: path)
    return "\(place.root) \(place.inside) \(place.isRegistry) \(place.isFolder)"
  }

  @Test func `the nearest registry above is taken`() throws {
    #expect(try place("k/r/a/b/x.sop") == "k/r a/b/x.sop true false")
    #expect(try place("k/r/a") == "k/r a true true")
    #expect(try place("k/r/") == "k/r  true true")
    #expect(try place("k/r/registri.sop") == "k/r registri.sop true false")
    #expect(try place("k/r/a/dalam/y.sop") == "k/r/a/dalam y.sop true false")
    #expect(try place("/k/r/a/b") == "/k/r a/b true true")
    #expect(try place("k/r/a/../a/b/x.sop") == "k/r/a/.. a/b/x.sop true false")
  }

  @Test func `without a registry the nearest folder is taken`() throws {
    #expect(try place("lain/z.sop") == "lain z.sop false false")
    #expect(try place("lain") == "lain  false true")
    #expect(try place("/lain/dalam/") == "/lain/dalam  false true")
  }

  @Test func `a link is known by its own name and must not lead out`() throws {
    disk.link("k/r/tautan.sop", to: "a/b/x.sop")
    disk.link("k/r/keluar", to: "/lain")
    #expect(try place("k/r/tautan.sop") == "k/r tautan.sop true false")
    #expect(try place("k/r/keluar") == "k/r/keluar  false true")
  }

  @Test func `a missing place is an error`() {
    #expect(throws: FileSystemError(.read, "k/x", .notFound)) { try place("k/x") }
  }
}
