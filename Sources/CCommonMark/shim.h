// libcmark 0.30: the parser of CommonMark. Only `Markup/CommonMarkParser.swift` imports this.
#include <cmark.h>
