searchPart("p1",[["getting-help","Få hjælp",[1,2],[["",0],["",0,[2]],["Hvem svarer",0]]],["our-staff","Vores medarbejdere",[0],[["",0]]]])
