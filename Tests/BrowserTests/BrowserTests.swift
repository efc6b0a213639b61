import Testing

/// All tests that share the one browser, one after the other.
@Suite(.serialized, .enabled(if: Browser.isAvailable))
enum BrowserTests {}
