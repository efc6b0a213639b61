searchPart("p1",[["first-course","The first meeting",[3],[["",""]]],["meeting","A safe beginning",[4],[["",""]]]])
