searchPart("p4",[["tally","Questions before and after","",[4],[["",0]]],["version","Check a certificate: what has changed since","",[4],[["",0]]]])
