searchPart("p3",[["trainer","Til underviseren: plan og materialer","",[4],[["",0]]],["all","Det hele på én side","",[4],[["",0]]]])
