searchPart("p1",[["getting-help","Getting help",[1,2],[["",0],["",0,[2]],["Who answers",0]]],["our-staff","Our staff",[0],[["",0]]]])
