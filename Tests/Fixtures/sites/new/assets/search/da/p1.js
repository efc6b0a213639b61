searchPart("p1",[["first-course","Det første møde",[3],[["",""]]],["meeting","En tryg begyndelse",[4],[["",""]]]])
