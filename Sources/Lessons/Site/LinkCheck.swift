import Foundation

/// Follows the links that the lessons make inside the site.
enum LinkCheck {
  static func errors(in pages: SitePages) -> [LessonError] {
    pages.links.flatMap { page, links in
      links.compactMap { link in
        fault(of: link.destination, on: page, in: pages).map {
          LessonError(link.file, link.line, $0)
        }
      }
    }
  }

  /// Why a link leads nowhere, or `nil` when it leads somewhere.
  private static func fault(
    of destination: String, on page: String, in pages: SitePages
  ) -> LessonError.Fault? {
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let target = parts[0].isEmpty ? page : path(String(parts[0]), from: page)
    guard let ids = pages.ids[target] else { return .missingPage(destination) }
    guard parts.count == 1 || ids.contains(String(parts[1])) else {
      return .missingAnchor(destination)
    }
    return nil
  }

  /// A relative path, seen from a page, as a path from the top of the site.
  static func path(_ relative: String, from page: String) -> String {
    var components = page.split(separator: "/").dropLast().map(String.init)
    for component in relative.split(separator: "/", omittingEmptySubsequences: false) {
      switch component {
      case "..": _ = components.popLast()
      case ".": break
      case "": components.append("index.html")
      default: components.append(String(component))
      }
    }
    return components.joined(separator: "/")
  }
}
