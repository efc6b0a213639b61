// libyaml 0.2: the parser of YAML. Only `Content/YAMLParser.swift` imports this.
#include <yaml.h>
