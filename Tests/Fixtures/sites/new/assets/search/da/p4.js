searchPart("p4",[["tally","Spørgsmål før og efter","",[4],[["",0]]],["version","Tjek et kursusbevis: hvad er ændret siden","",[4],[["",0]]]])
