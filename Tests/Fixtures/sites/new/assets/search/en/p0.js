searchPart("p0",[["everyone","Everyone",[0],[["",0]]],["welcome","What you find here",[1],[["",0],["What you can do",0]]]])
