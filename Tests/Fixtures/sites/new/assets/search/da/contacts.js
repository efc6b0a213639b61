searchPart("contacts",[["Akut hjælp","",1,["tel:112","112"]]])
