package import SOPLanguage

/// Why a command could not do what it was asked to.
package enum Failure: Error, Equatable, Sendable {
  case usage(UsageError)
  case file(FileSystemError)
  case output(OutputError)
  /// Nobody reads the results any more; there is nobody to tell.
  case closedOutput
  /// The results could not be written.
  case results(FileSystemError.Reason)
  /// The folder that is taken when none is named is not there.
  case noRegistry(String)
  /// A file stands where a folder of definitions was expected.
  case notFolder(String)
  /// No definition lies in the folder.
  case emptyRegistry(String)
  /// The file is no definition, or not one of an SOP.
  case notDefinition(String)
  case notProcedure(String)
  /// Files of the registry could not be read; each was named already.
  case unreadableFiles(Int, isBuild: Bool)
  /// Repaired files that could not be written; each was named already.
  case unwrittenFiles(Int)
  /// A draft would take the place of a file.
  case draftInTheWay(String)
  /// What was to be imported is a file of Word, Excel or the like, or a PDF.
  case binaryDocument(String)
  /// Nothing is written in what was to be imported.
  case nothingToImport
  /// Files that could not be formatted; each was named already.
  case unformattedFiles(Int)
  /// A file to be made lies there already.
  case alreadyThere(String)
  /// A path that can't name an SOP or an agency, and one that could.
  case unsuitablePath(String, suggestion: String)
  /// A name that the registry gives to files of its own.
  case reservedName(String)
  /// No agency's folder lies above the place of a new SOP.
  case noAgency(String)
  /// A person went away in the middle of questions.
  case cancelled
  /// Links inside the site that lead nowhere; some were named already.
  case brokenLinks(Int)

  /// What the shell is told.
  package var exitCode: ExitCode {
    if case .usage = self { .usage } else { .failure }
  }
}

extension Failure {
  /// What happened, in one sentence without a full stop; nothing when nobody would read it.
  package var message: Message? {
    switch self {
    case .usage(let error): error.message
    case .file(let error), .output(.file(let error)): error.message
    case .output(let error): error.message
    case .closedOutput: nil
    case .results(let reason):
      Message(
        "hasil tidak dapat ditulis: {0}",
        en: "can't write the results: {1}",
        .text(reason.phrase.indonesian.text),
        .text(reason.phrase.english.text)
      )
    case .noRegistry(let path):
      Message(
        "folder \"{0}\" tidak ada di sini",
        en: "there is no folder \"{0}\" here",
        .text(path)
      )
    case .notFolder(let path):
      Message("\"{0}\" bukan folder", en: "\"{0}\" is not a folder", .text(path))
    case .emptyRegistry(let path):
      Message(
        "tidak ada berkas .sop di folder \"{0}\"",
        en: "there is no .sop file in the folder \"{0}\"",
        .text(path)
      )
    case .notDefinition(let path):
      Message(
        "\"{0}\" bukan berkas .sop",
        en: "\"{0}\" is not a .sop file",
        .text(path)
      )
    case .notProcedure(let path):
      Message(
        "\"{0}\" bukan berkas sebuah SOP",
        en: "\"{0}\" is not the file of an SOP",
        .text(path)
      )
    case .unreadableFiles(let count, _):
      Message(
        "{0} berkas atau folder tidak dapat dibaca",
        en: "files or folders that could not be read: {0}",
        .number(count)
      )
    case .unwrittenFiles(let count):
      Message(
        "{0} berkas tidak jadi diperbaiki",
        en: "files that were not repaired: {0}",
        .number(count)
      )
    case .binaryDocument(let path):
      Message(
        "\"{0}\" berkas Word, Excel, atau PDF, yang tidak dapat dibaca langsung",
        en: "\"{0}\" is a file of Word or Excel or a PDF, which can't be read as it is",
        .text(path)
      )
    case .nothingToImport:
      Message("tidak ada isi yang dapat dibaca", en: "there is nothing to read")
    case .unformattedFiles(let count):
      Message(
        "{0} berkas tidak jadi dirapikan",
        en: "files that were not put in canonical form: {0}",
        .number(count)
      )
    case .alreadyThere(let path), .draftInTheWay(let path):
      Message("\"{0}\" sudah ada", en: "\"{0}\" is there already", .text(path))
    case .unsuitablePath(let path, _):
      Message(
        "\"{0}\" tidak dapat menjadi nama di registri",
        en: "\"{0}\" can't be a name in the registry",
        .text(path)
      )
    case .reservedName(let name):
      Message(
        "nama \"{0}\" dipakai oleh registri sendiri",
        en: "the name \"{0}\" is used by the registry itself",
        .text(name)
      )
    case .noAgency(let folder):
      Message(
        "folder \"{0}\" belum mempunyai instansi.sop",
        en: "the folder \"{0}\" has no instansi.sop yet",
        .text(folder)
      )
    case .cancelled: Message("pertanyaan belum dijawab", en: "the questions were not answered")
    case .brokenLinks(let count):
      Message(
        "{0} tautan di dalam situs tidak sampai ke mana pun",
        en: "links inside the site that lead nowhere: {0}",
        .number(count)
      )
    }
  }

  /// The way out.
  package var advice: Message? {
    switch self {
    case .usage(let error): error.advice
    case .file(let error), .output(.file(let error)): error.reason.advice
    case .output(let error): error.advice
    case .closedOutput: nil
    case .results(let reason): reason.advice
    case .noRegistry:
      Message(
        "Pindah ke folder yang memuatnya, sebutkan folder registri Anda, atau mulai dengan: sop init",
        en: "Go to the folder that holds it, name your registry's folder, or begin with: sop init"
      )
    case .notFolder:
      Message(
        "Sebutkan folder yang memuat registri.sop.",
        en: "Name the folder that holds registri.sop."
      )
    case .emptyRegistry:
      Message(
        "Tulis registri.sop, folder instansi dengan instansi.sop, dan SOP pertama di dalamnya.",
        en: "Write registri.sop, an agency's folder with instansi.sop, and a first SOP in it."
      )
    case .notDefinition:
      Message("Sebutkan berkas .sop atau sebuah folder.", en: "Name a .sop file or a folder.")
    case .notProcedure:
      Message(
        "Sebutkan berkas .sop selain registri.sop dan instansi.sop.",
        en: "Name a .sop file other than registri.sop and instansi.sop."
      )
    case .unreadableFiles(_, let isBuild):
      isBuild
        ? Message(
          "Situs tidak diubah, agar SOP yang sudah terbit tidak hilang.",
          en: "The site was left as it is, so that no published SOP is lost."
        )
        : Message("Yang lain sudah diperiksa.", en: "The others have been checked.")
    case .unwrittenFiles, .unformattedFiles:
      Message(
        "Isinya masih seperti semula. Jalankan lagi setelah sebabnya diatasi.",
        en: "They are as they were. Run it again once the cause is settled."
      )
    case .draftInTheWay:
      Message(
        "Tidak ada yang ditulis. Pilih folder lain dengan -o, atau timpa dengan --force.",
        en: "Nothing was written. Choose another folder with -o, or replace it with --force."
      )
    case .binaryDocument:
      Message(
        "Buka berkas itu, salin tabelnya, lalu tempel di sop import; atau simpan sebagai HTML.",
        en: "Open it, copy the table and paste it into sop import; or save it as HTML."
      )
    case .nothingToImport:
      Message(
        "Salin tabelnya lagi, atau sebutkan berkas yang memuatnya.",
        en: "Copy the table again, or name a file that holds it."
      )
    case .alreadyThere:
      Message(
        "Tidak ada yang ditulis. Pilih nama lain, atau ubah berkas itu.",
        en: "Nothing was written. Choose another name, or edit that file."
      )
    case .unsuitablePath(_, let suggestion):
      suggestion.isEmpty
        ? Message(
          "Pakai huruf kecil, angka, dan tanda hubung, misalnya kota/penerimaan-tamu.",
          en: "Use small letters, digits and hyphens, for example kota/penerimaan-tamu."
        )
        : Message(
          "Pakai huruf kecil, angka, dan tanda hubung, misalnya {0}.",
          en: "Use small letters, digits and hyphens, for example {0}.",
          .text(suggestion)
        )
    case .reservedName:
      Message("Pilih nama lain.", en: "Choose another name.")
    case .noAgency(let folder):
      Message(
        "Buat dahulu instansinya dengan: sop new --agency {0}",
        en: "Make the agency first with: sop new --agency {0}",
        .text(folder)
      )
    case .cancelled: Message("Tidak ada yang ditulis.", en: "Nothing was written.")
    case .brokenLinks:
      Message(
        "Situs lama tidak diubah. Ini kesalahan program, bukan kesalahan Anda; mohon laporkan.",
        en:
          "The old site was left as it is. The fault is the program's, not yours; please report it."
      )
    }
  }
}

extension OutputError {
  /// What happened, in one sentence without a full stop.
  fileprivate var message: Message {
    switch self {
    case .file(let error): error.message
    case .foreignFolder(let path):
      Message(
        "folder \"{0}\" berisi berkas yang tidak dibuat program ini",
        en: "the folder \"{0}\" holds files that this program did not make",
        .text(path)
      )
    case .unsafePath(let path):
      Message(
        "halaman \"{0}\" akan berada di luar folder situs",
        en: "the page \"{0}\" would lie outside of the site's folder",
        .text(path)
      )
    case .linkInside(let path):
      Message(
        "\"{0}\" sebuah tautan ke luar folder situs",
        en: "\"{0}\" is a link out of the site's folder",
        .text(path)
      )
    case .writtenTwice(let path):
      Message(
        "dua halaman akan bernama \"{0}\"",
        en: "two pages would be named \"{0}\"",
        .text(path)
      )
    case .inUse(let path):
      Message(
        "situs di \"{0}\" sedang disusun oleh perintah lain",
        en: "another command is building the site in \"{0}\"",
        .text(path)
      )
    }
  }

  /// The way out.
  fileprivate var advice: Message {
    switch self {
    case .file(let error): error.reason.advice
    case .foreignFolder:
      Message(
        "Tidak ada yang diubah. Pilih folder lain dengan -o, atau kosongkan folder itu.",
        en: "Nothing was changed. Choose another folder with -o, or empty that one."
      )
    case .unsafePath, .writtenTwice:
      Message("Ganti nama berkas SOP-nya.", en: "Rename the file of the SOP.")
    case .linkInside:
      Message("Hapus tautan itu, lalu jalankan lagi.", en: "Remove the link and run it again.")
    case .inUse:
      Message(
        "Tidak ada yang diubah. Tunggu sampai perintah itu selesai, lalu jalankan lagi.",
        en: "Nothing was changed. Wait until it is done, then run it again."
      )
    }
  }
}
