searchPart("p2",[["first-course","Det første møde","Sådan taler du med en, der måske har brug for hjælp.",[3],[["",0]]],["meeting","En tryg begyndelse","De første fem minutter.",[4],[["",0]]]])
