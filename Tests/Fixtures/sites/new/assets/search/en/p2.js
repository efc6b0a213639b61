searchPart("p2",[["first-course","The first meeting","How to talk with somebody who may need help.",[3],[["",0]]],["meeting","A safe beginning","The first five minutes.",[4],[["",0]]]])
