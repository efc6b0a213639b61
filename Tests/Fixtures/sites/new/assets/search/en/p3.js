searchPart("p3",[["trainer","For trainers: plan and materials","",[4],[["",0]]],["all","All on one page","",[4],[["",0]]]])
