internal import Content

/// A file for the program that serves the site, or for those that read sites for search engines.
enum ServerFile: String, Sendable, CaseIterable {
  /// The headers of Netlify, Cloudflare Pages and their like.
  case headers = "_headers"
  /// Those of Apache, for its `Include`, or as `.htaccess`. Names that begin with a dot are the
  /// editors' own.
  case apache = "apache-headers.conf"
  /// Those of nginx, for its `include`.
  case nginx = "nginx-headers.conf"
  case robots = "robots.txt"

  /// What it is, in words.
  var subject: String { self == .robots ? "rules for search engines" : "headers for servers" }

  /// Its text for a site with this policy, which stands at `baseURL`.
  func text(_ policy: ContentSecurityPolicy, baseURL: String) -> String {
    let headers = Self.headers(policy)
    let notFound = WebAddress.path(of: baseURL) + (Page.notFound.fixedPath ?? "")
    switch self {
    case .headers:
      return "/*\n" + headers.map { "  \($0.name): \($0.value)\n" }.joined()
    case .apache:
      let lines = headers.map { "  Header always set \($0.name) \"\($0.value)\"\n" }.joined()
      return "ErrorDocument 404 \(notFound)\n<IfModule mod_headers.c>\n\(lines)</IfModule>\n"
    case .nginx:
      return "error_page 404 \(notFound);\n"
        + headers.map { "add_header \($0.name) \"\($0.value)\" always;\n" }.joined()
    case .robots:
      return "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)sitemap.xml\n"
    }
  }

  /// What every answer of the server should say.
  ///
  /// Browsers ask again before they show a kept copy: a number that has changed must not live on.
  private static func headers(_ policy: ContentSecurityPolicy) -> [(name: String, value: String)] {
    [
      ("Content-Security-Policy", policy.header),
      ("Referrer-Policy", "no-referrer"),
      ("X-Content-Type-Options", "nosniff"),
      (
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), interest-cohort=()"
      ),
      ("Cross-Origin-Opener-Policy", "same-origin"),
      ("Cache-Control", "no-cache"),
    ]
  }
}

/// What a page may load and run: only what the site itself has.
struct ContentSecurityPolicy: Sendable {
  /// As it stands in the head of a page.
  let element: String

  /// A policy that allows these scripts within pages.
  ///
  /// With a `style`, which pages carry too, no page needs any other file.
  init(inline scripts: [Asset], style: Asset?) {
    let digests = scripts.map { " '\($0.digest)'" }.joined()
    if let style {
      element =
        "default-src 'none'; style-src '\(style.digest)'; img-src data:; "
        + "script-src\(digests); base-uri 'none'; form-action 'none'"
      return
    }
    element =
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'\(digests); "
      + "base-uri 'self'; form-action 'none'"
  }

  /// As a header says it: an element cannot forbid frames.
  var header: String { element + "; frame-ancestors 'none'" }
}
