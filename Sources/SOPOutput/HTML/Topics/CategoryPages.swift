import SOPLanguage

/// The page of a category: its SOPs under their agencies.
struct CategoryPage {
  /// The site.
  let site: Site
  /// The category.
  let category: CategoryTopic

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Message(
      "{0} SOP dalam kategori ini.",
      en: category.procedures.count == 1
        ? "{0} SOP of this category." : "{0} SOPs of this category.",
      .number(category.procedures.count)
    )
    let frame = PageFrame(
      title: category.name,
      description: lead.text(in: site.language),
      style: .linked
    )
    return frame.page(at: category.path, of: site) { page in
      page.breadcrumb(over: CategoryIndexPage.path, CategoryIndexPage.title, to: category.name)
      page.opening({ $0.quote(category.name) }, lead: { $0.say(lead) })
      page.byAgency(category.procedures, in: site, procedure: { $0 }) { page, procedures in
        page.entries(procedures, in: site)
      }
    }
  }
}

/// The list of all categories.
struct CategoryIndexPage {
  /// What the page is called.
  static let title = Phrase("Kategori", en: "Categories")
  /// Where the page lies.
  static let path = SitePath(folder: CategoryTopic.folder, name: "index.html")

  /// The site.
  let site: Site

  /// The whole page.
  func bytes() -> [UInt8] {
    let lead = Phrase("SOP menurut kategorinya.", en: "SOPs by their category.")
    let frame = PageFrame(
      title: CategoryIndexPage.title.wording(in: site.language).text,
      description: lead.wording(in: site.language).text,
      style: .linked
    )
    return frame.page(at: CategoryIndexPage.path, of: site) { page in
      page.breadcrumb(over: CategoryIndexPage.path, CategoryIndexPage.title, to: nil)
      page.opening({ $0.say(CategoryIndexPage.title) }, lead: { $0.say(lead) })
      page.topics(
        site.topics.categories,
        path: { $0.path },
        { page, category in page.quote(category.name) },
        facts: { page, category in page.procedureCount(category.procedures.count) }
      )
    }
  }
}
