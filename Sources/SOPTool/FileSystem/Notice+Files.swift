package import SOPLanguage

// What reading a registry says about its files and folders, beside their text.

extension Notice {
  /// The name of a file or folder can't be a part of an address.
  package static func unsuitableName(_ path: String, suggestion: String?) -> Notice {
    Notice(
      .error,
      path,
      Message(
        "nama \"{0}\" tidak dapat dipakai sebagai alamat",
        en: "the name \"{0}\" can't be used in an address",
        .text(FilePath.name(of: path))
      ),
      notes: [
        Message(
          "Nama folder dan berkas SOP hanya memuat huruf kecil a–z, angka dan tanda hubung.",
          en: "Names of folders and files have lower-case letters a–z, digits and hyphens only."
        ),
        Message(
          "Isinya tetap diperiksa.",
          en: "What is in it has been checked all the same."
        ),
      ],
      help: suggestion.map { name in
        [Message("Ganti namanya menjadi \"{0}\".", en: "Rename it \"{0}\".", .text(name))]
      } ?? []
    )
  }

  /// The name is not even text, so that the file can't be opened by it.
  package static func unreadableName(_ path: String) -> Notice {
    Notice(
      .error,
      path,
      Message(
        "nama \"{0}\" memuat huruf yang tidak dapat dibaca",
        en: "the name \"{0}\" has letters that can't be read",
        .text(FilePath.name(of: path))
      ),
      notes: [notRead],
      help: [
        Message(
          "Ganti namanya dengan huruf kecil a–z, angka dan tanda hubung.",
          en: "Rename it with lower-case letters a–z, digits and hyphens."
        )
      ]
    )
  }

  /// Two files differ only in the case of their ending.
  package static func sameName(_ path: String) -> Notice {
    Notice(
      .error,
      path,
      Message(
        "ada dua berkas bernama \"{0}\"",
        en: "there are two files named \"{0}\"",
        .text(FilePath.name(of: path))
      ),
      notes: [notRead],
      help: [Message("Ganti nama salah satunya.", en: "Rename one of them.")]
    )
  }

  /// An editor has added `.txt` to the name.
  package static func addedEnding(_ path: String) -> Notice {
    let name = FilePath.name(of: path)
    return Notice(
      .warning,
      path,
      Message("berkas \"{0}\" dilewati", en: "the file \"{0}\" was left out", .text(name)),
      notes: [
        Message(
          "Tambahan \".txt\" biasanya diberikan Notepad ketika menyimpan.",
          en: "Notepad adds \".txt\" when it saves a file."
        )
      ],
      help: [
        Message(
          "Ganti namanya menjadi \"{0}\".",
          en: "Rename it \"{0}\".",
          .text(String(decoding: name.utf8.dropLast(4), as: UTF8.self))
        )
      ]
    )
  }

  /// A link leads out of the registry, nowhere, or to a folder.
  package static func unfollowedLink(_ path: String, _ severity: Severity) -> Notice {
    Notice(
      severity,
      path,
      Message(
        "tautan \"{0}\" tidak diikuti",
        en: "the link \"{0}\" is not followed",
        .text(FilePath.name(of: path))
      ),
      notes: [
        Message(
          "Hanya tautan ke berkas di dalam folder registri yang diikuti.",
          en: "Only links to files inside the registry's folder are followed."
        )
      ],
      help: [
        Message(
          "Salin berkasnya ke tempat tautan itu, atau hapus tautannya.",
          en: "Copy the file to where the link is, or remove the link."
        )
      ]
    )
  }

  /// Folders lie in folders too many times.
  package static func tooDeep(_ path: String, limit: Int) -> Notice {
    Notice(
      .error,
      path,
      Message(
        "folder ini lebih dalam dari {0} tingkat",
        en: "this folder is deeper than {0} levels",
        .number(limit)
      ),
      notes: [notRead],
      help: [Message("Pindahkan folder itu ke atas.", en: "Move the folder up.")]
    )
  }

  /// A device or a pipe bears the name of an SOP.
  package static func noOrdinaryFile(_ path: String) -> Notice {
    Notice(
      .error,
      path,
      Message(
        "\"{0}\" bukan berkas biasa",
        en: "\"{0}\" is not an ordinary file",
        .text(FilePath.name(of: path))
      ),
      notes: [notRead]
    )
  }

  private static var notRead: Message {
    Message("Isinya tidak ikut dibaca.", en: "What is in it has not been read.")
  }
}
