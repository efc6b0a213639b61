searchPart("p2",[["first-course","The first meeting",[3],[["",0]]],["meeting","A safe beginning",[4],[["",0]]]])
