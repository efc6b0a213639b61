searchPart("p0",[["everyone","Alle",[0],[["",0]]],["welcome","Det finder du her",[1],[["",0],["Det kan du gøre",0]]]])
