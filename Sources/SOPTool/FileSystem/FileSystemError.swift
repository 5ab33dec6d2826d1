package import SOPLanguage

/// An effect on files that did not succeed: what was tried, on what, and why it failed.
package struct FileSystemError: Error, Hashable, Sendable {
  /// What was tried.
  package enum Operation: UInt8, Hashable, Sendable {
    case read, list, inspect, write, makeFolder, remove, rename
  }

  /// Why it failed.
  package enum Reason: Hashable, Sendable {
    case notFound, notPermitted, isFolder, isNoFolder, isNoFile, alreadyExists, folderNotEmpty
    case diskFull, readOnlyDisk, tooManyOpenFiles, endlessLinks, nameTooLong, notReadableName
    case readerGone, deviceFailure, otherDisk, inUse, unsupported
    /// Larger than the number of bytes that is read.
    case tooLarge(limit: Int)
    /// Another error of the operating system.
    case other(Int32)
  }

  /// What was tried.
  package let operation: Operation
  /// The path.
  package let path: String
  /// Why it failed.
  package let reason: Reason

  /// Makes an error.
  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}

extension FileSystemError {
  /// What happened, in one sentence without a full stop.
  package var message: Message {
    // Each wording takes the reason in its own language.
    let reason = Argument.text(self.reason.phrase.indonesian.text)
    let cause = Argument.text(self.reason.phrase.english.text)
    let path = Argument.text(path)
    return switch operation {
    case .read:
      Message(
        "berkas \"{0}\" tidak dapat dibaca: {1}",
        en: "can't read \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .list:
      Message(
        "isi folder \"{0}\" tidak dapat dibaca: {1}",
        en: "can't list the folder \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .inspect:
      Message(
        "\"{0}\" tidak dapat diperiksa: {1}",
        en: "can't look at \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .write:
      Message(
        "berkas \"{0}\" tidak dapat ditulis: {1}",
        en: "can't write \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .makeFolder:
      Message(
        "folder \"{0}\" tidak dapat dibuat: {1}",
        en: "can't make the folder \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .remove:
      Message(
        "\"{0}\" tidak dapat dihapus: {1}",
        en: "can't remove \"{0}\": {2}",
        path,
        reason,
        cause
      )
    case .rename:
      Message(
        "berkas \"{0}\" tidak dapat dipasang: {1}",
        en: "can't put \"{0}\" into its place: {2}",
        path,
        reason,
        cause
      )
    }
  }
}

extension FileSystemError.Reason {
  /// The reason in plain words.
  package var phrase: Phrase {
    switch self {
    case .notFound: Phrase("tidak ada di tempat itu", en: "there is no such file or folder")
    case .notPermitted: Phrase("Anda tidak mempunyai izin", en: "you have no permission")
    case .isFolder: Phrase("itu sebuah folder", en: "it is a folder")
    case .isNoFolder: Phrase("itu bukan folder", en: "it is not a folder")
    case .isNoFile: Phrase("itu bukan berkas biasa", en: "it is not an ordinary file")
    case .alreadyExists: Phrase("sudah ada", en: "it exists already")
    case .folderNotEmpty: Phrase("foldernya masih berisi", en: "the folder is not empty")
    case .diskFull: Phrase("ruang penyimpanan penuh", en: "the disk is full")
    case .readOnlyDisk: Phrase("tempat itu hanya dapat dibaca", en: "that place is read-only")
    case .tooManyOpenFiles: Phrase("terlalu banyak berkas terbuka", en: "too many open files")
    case .endlessLinks:
      Phrase("tautannya berputar tanpa akhir", en: "its links go round in circles")
    case .nameTooLong: Phrase("namanya terlalu panjang", en: "the name is too long")
    case .notReadableName: Phrase("namanya tidak dapat dibaca", en: "its name can't be read")
    case .readerGone: Phrase("penerimanya sudah menutup", en: "the reader has gone")
    case .deviceFailure: Phrase("perangkat penyimpanan gagal", en: "the storage device failed")
    case .otherDisk: Phrase("itu ada di penyimpanan lain", en: "it is on another disk")
    case .inUse: Phrase("sedang dipakai", en: "it is in use")
    case .unsupported:
      Phrase("penyimpanannya tidak dapat melakukannya", en: "the disk can't do that")
    case .tooLarge: Phrase("berkasnya terlalu besar", en: "the file is too large")
    case .other: Phrase("kesalahan sistem operasi", en: "an error of the operating system")
    }
  }

  /// What the user can do about it.
  package var advice: Message {
    switch self {
    case .notFound:
      Message("Periksa ejaan nama dan foldernya.", en: "Check the spelling of the name and folder.")
    case .notPermitted:
      Message(
        "Mintalah izin atas berkas atau folder itu, atau pakai folder lain.",
        en: "Ask for permission on that file or folder, or use another folder."
      )
    case .isFolder, .isNoFolder, .isNoFile, .alreadyExists, .folderNotEmpty:
      Message("Sebutkan nama lain, atau pindahkan yang ada.", en: "Use another name, or move it.")
    case .diskFull:
      Message(
        "Kosongkan ruang, lalu jalankan lagi. Berkas yang sudah terbit tidak rusak.",
        en: "Free some space and run it again. What was published is not damaged."
      )
    case .readOnlyDisk, .otherDisk, .inUse, .unsupported:
      Message("Pakai folder lain.", en: "Use another folder.")
    case .tooManyOpenFiles:
      Message("Tutup program lain, lalu jalankan lagi.", en: "Close other programs and try again.")
    case .endlessLinks: Message("Hapus tautan itu.", en: "Remove the link.")
    case .nameTooLong: Message("Pendekkan namanya.", en: "Shorten the name.")
    case .notReadableName:
      Message(
        "Ganti namanya dengan huruf kecil a–z, angka dan tanda hubung.",
        en: "Rename it with lower-case letters, digits and hyphens."
      )
    case .readerGone: Message("Jalankan lagi.", en: "Run it again.")
    case .deviceFailure:
      Message("Periksa perangkat itu, lalu jalankan lagi.", en: "Check the device and try again.")
    case .tooLarge(let limit):
      Message(
        "Satu berkas paling besar {0} MB; pecah menjadi beberapa SOP.",
        en: "A file may have {0} MB at most; split it into several SOPs.",
        .number(limit >> 20)
      )
    case .other(let number):
      Message(
        "Nomor kesalahannya {0}; sampaikan kepada pengelola komputer Anda.",
        en: "Its number is {0}; ask whoever looks after your computer.",
        .number(Int(number))
      )
    }
  }
}
