import SOPLanguage
import SOPOutput
import SOPTool
import Testing

/// What `sop build` publishes, and what it refuses to.
@Suite struct PublishingTests {
  @Test func `a broken link stops the build, and the old site stays as it was`() {
    let world = TestWorld()
    world.run("build")
    let before = world.disk.files
    var generators = Generators.fake
    generators.site = { _, _, body in
      body("index.html", Array("<a href=\"kota/hilang.html\">x</a><a href=\"#sana\">y</a>".utf8))
    }
    world.forget()
    #expect(Tool.run(["build"], in: world.world(), with: generators) == .failure)
    #expect(
      world.messages == """
        index.html: tautan "#sana" tidak sampai ke mana pun
        index.html: tautan "kota/hilang.html" tidak sampai ke mana pun
        Kesalahan: 2 tautan di dalam situs tidak sampai ke mana pun.
          Situs lama tidak diubah. Ini kesalahan program, bukan kesalahan Anda; mohon laporkan.

        """
    )
    #expect(world.disk.files == before)
  }

  @Test func `of many broken links only some are named`() {
    let world = TestWorld()
    var generators = Generators.fake
    generators.site = { _, _, body in
      for number in 0..<30 { body("\(number).html", Array("<a href=\"x\(number)\">".utf8)) }
    }
    #expect(Tool.run(["build"], in: world.world(), with: generators) == .failure)
    #expect(world.messages.contains("Kesalahan: 30 tautan"))
    #expect(world.messages.split(separator: "\n").count == 12 && world.site.isEmpty)
  }

  @Test func `drafts are left out when asked to, and that is told`() {
    let world = TestWorld()
    // The fake compiler takes every SOP for a draft.
    #expect(world.run("build", "--published") == .clean)
    #expect(world.site == ["index.html": "0 SOP\n"])
    #expect(world.output.contains("3 SOP masih konsep dan tidak diterbitkan.\n"))
    #expect(world.run("build", "--published", "--lang", "en") == .clean)
    #expect(world.output.contains("SOPs that are drafts and were left out: 3.\n"))
    #expect(world.run("build") == .clean)
    #expect(world.site.count == 4 && !world.output.contains("konsep"))
  }

  @Test func `the folder of the host reaches the pages`() throws {
    let world = TestWorld()
    let arguments = ["build", "--base-path", "katalog/sop"]
    // These SOPs lack nearly everything, which is told and does not keep them from being built.
    #expect(Tool.run(arguments, in: world.world(), with: .standard) == .findings)
    #expect(world.site["404.html"]?.contains("href=\"/katalog/sop/index.html\"") == true)
  }
}
