searchPart("p2",[["first-course","Det første møde",[3],[["",0]]],["meeting","En tryg begyndelse",[4],[["",0]]]])
