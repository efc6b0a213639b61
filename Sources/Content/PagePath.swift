/// Where pages stand: the one place that knows the order of folders in an address.
public enum PagePath {
  /// The folders from the root of the site to the page of an item; `community` is nil for a course
  /// and its modules.
  public static func folders(
    of folder: ItemFolder, in language: LanguageTag, community: String?
  ) -> [String] {
    if let community { return [language.description, community, folder.name] }
    // `training/<course>/<module>`, as in the content folder.
    return [language.description] + folder.path.split(separator: "/").map(String.init)
  }
}
