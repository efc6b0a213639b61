searchPart("contacts",[["Emergency help","",1,["tel:112","112"]]])
