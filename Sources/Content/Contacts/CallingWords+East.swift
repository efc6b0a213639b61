extension CallingWords {
  /// The languages of eastern Europe and the Caucasus.
  static let eastern: [CallingVocabulary] = [
    // Polish
    CallingVocabulary(
      words: """
        zadzwoń, zadzwonić, zadzwońcie, dzwoń, dzwonić, dzwoni, telefonuj, zatelefonuj, wybierz, \
        wykręć, wezwij, telefonu, telefonem, telefon zaufania, infolinia, infolinię, gorąca linia, \
        telefony, telefony alarmowe, ważne telefony, numery alarmowe, ważne numery, \
        numer alarmowy, numer telefonu, numery telefonów, telefonów, linia wsparcia, bezpłatna linia, \
        telefon interwencyjny, telefonicznie, kom, komórka, telefonować, dzwoniąc, \
        zatelefonować, proszę dzwonić, przydatne numery, przydatne telefony, sms-a, \
        sms o treści, bezpłatny numer, całodobowy telefon, kontaktowy, linia pomocy, \
        telefonie zaufania, gorącej linii, infolinii, numery kontaktowe, smsa, wiadomość sms
        """,
      links: """
        pod, na, do, numer, nr, się, lub, albo, i, z, od razu, natychmiast, pod numer, \
        pod numerem, na numer, o treści, najlepiej, szybko, to, za darmo, bezpłatnie, numerem, pod nr, niezwłocznie
        """,
      behind: "to numer, to telefon, to bezpłatny",
      stems: "zadzwoń, dzwońcie, zatelefonuj",
      services: """
        policja, straż pożarna, straż, pogotowie ratunkowe, straż miejska, numer ratunkowy, \
        straż graniczna, w razie niebezpieczeństwa, w nagłym wypadku, ratownictwo, goprowcy, \
        niebieska linia, dziecięcy telefon zaufania, pogotowia, straży pożarnej, na policję, \
        pogotowie policyjne, wopr, topr, telefon zaufania dla dzieci i młodzieży
        """,
      after: "działa, jest, czynny, czynna, czynne, pomaga, przyjmuje, oferuje, odbiera, lub, i, to"
    ),
    // Czech, Slovak, Slovene, Croatian, Serbian, Macedonian
    CallingVocabulary(
      words: """
        zavolejte, volejte, volej, zavolej, telefonujte, linka, linka pomoci, tísňová linka, \
        telefonní číslo, důležitá čísla, tísňová čísla, zavolajte, volajte, telefónne číslo, \
        tiesňové čísla, linka dôvery, infolinka, krizová linka, pošlete sms, vytočte, \
        pokličite, pokliči, številka, nazovite, nazovi, zovite, broj telefona, \
        važni brojevi, pozovite, pozovi, позовите, назовите, број телефона, важни бројеви, \
        јавете се, јавете, sos telefon, сос телефон, dežurni telefon, okrenite
        """,
      links: """
        číslo, na číslo, nebo, ihned, na, alebo, ihneď, na številko, ali, takoj, broj, na broj, \
        ili, odmah, број, на број, или, одмах, веднаш
        """,
      services: """
        policie, policii, hasiči, záchranka, záchranná služba, záchrannou službu, linka bezpečí, \
        polícia, políciu, hasiči, záchranná služba, policijo, gasilci, reševalci, \
        policiju, hitna pomoć, hitnu pomoć, vatrogasci, vatrogasce, hrabri telefon, \
        полиција, полицију, хитна помоћ, ватрогасци, полицијата, брза помош
        """,
      after: "pokud, je, nonstop, ak, bezplatne, zdarma, če, ako, je, radi, ако, ради, доколку"),
    // Bulgarian
    CallingVocabulary(
      words: """
        обадете се, обадете, обади, обаждайте, позвънете, звъннете, наберете, телефон, тел, \
        гореща линия, горещата линия, телефонна линия, телефонната линия, телефони, \
        спешен телефон, спешни телефони, спешни номера, важни телефони, полезни телефони, \
        телефонен номер, телефон за помощ, звънни, обади се, позвъни, да се обадите, \
        линия за помощ, безплатна линия, национална телефонна линия, телефона, важни номера, полезни номера, \
        национален телефон, на телефон, звънете, изпратете смс, смс, избери, моб, \
        обаждате се, обадите се, обадиш се, да позвъните, да звъннете, избирайте, изберете
        """,
      links: """
        на, се, по, номер, или, и, веднага, незабавно, на телефон, на номер, на номера, \
        с текст, с думата, телефон, е, безплатно
        """,
      behind: "е номерът, е телефонът, е безплатен",
      stems: "обади, позвън, звънн, обаждай",
      services: """
        полиция, пожарна, пожарната, пожар, спешна помощ, бърза помощ, линейка, при опасност, \
        национална телефонна линия за деца, спешен случай, гранична полиция, в полицията, \
        спешен център, пожарна безопасност
        """,
      after: "работи, е, приема, помага, отговаря, и, или, безплатно, денонощно, се"),
    // Ukrainian
    CallingVocabulary(
      words: """
        телефонуйте, зателефонуйте, подзвоніть, дзвоніть, зателефонувати, подзвонити, наберіть, \
        телефону, виклик, викличте, викликайте, гаряча лінія, гарячу лінію, гарячої лінії, \
        телефон довіри, номери телефонів, короткий номер, короткому номеру, телефонувати, \
        дзвонити, телефони, екстрені номери, куди телефонувати, куди дзвонити, корисні номери, \
        важливі номери, корисні телефони, важливі телефони, телефони екстрених служб, \
        набирайте, набрати, гарячій лінії, гарячою лінією, смс, моб, короткий номер є, \
        лінія допомоги, лінія довіри, контактний центр, кол-центр, набери, екстрений номер, \
        номери екстрених служб, телефонна лінія, лінія підтримки, консультаційна лінія, \
        урядова гаряча лінія, смс-повідомлення, телефонуючи, номери телефону, номер телефону, \
        телефонної лінії, телефонну лінію, телефонуй, зателефонуй, подзвони, дзвони, \
        викликати, номер екстреної допомоги, екстрена допомога, номери для дзвінка, безкоштовний номер, єдиний номер, безкоштовна лінія
        """,
      links: """
        за, номером, номеру, номер, на, до, по, або, та, і, одразу, негайно, з мобільного, це, \
        на номер, за номером, на короткий номер, зі словом, з текстом, за телефоном, терміново, \
        на короткий, коротким, безкоштовно, просто, є, відразу, краще, за коротким номером
        """,
      behind: "це номер, — це номер, номер гарячої лінії, номер поліції",
      stems: "зателефону, подзвон, дзвоні, телефонуй, викликай, виклич",
      services: """
        поліція, пожежна охорона, пожежна, пожежники, пожежну охорону, швидка, швидка допомога, \
        екстрена допомога, екстрена медична допомога, газова служба, аварійна газу, \
        служба порятунку, у разі небезпеки, ла страда, рятувальники, швидку допомогу, \
        правова допомога, дитяча лінія, до поліції, у поліцію, дснс, на поліцію, \
        прикордонна служба, аварійна служба, патрульна поліція, єдиний номер допомоги
        """,
      after: """
        працює, працюють, діє, доступна, доступний, приймає, надає, допомагає, відповідає, \
        безкоштовна, безкоштовний, анонімна, анонімно, якщо, чи, або, і, й, та, конфіденційно
        """),
    // Russian
    CallingVocabulary(
      words: """
        вызовите, вызывайте, звоните, звони, звонить, позвоните, позвони, позвонить, набирайте, \
        набрать, наберите, набери, горячая линия, горячую линию, горячей линии, телефон доверия, \
        смс, телефоны, экстренные номера, куда звонить, полезные номера, важные номера, \
        полезные телефоны, телефоны экстренных служб, экстренный номер, номер телефона, \
        номера телефонов, номера экстренных служб, короткий номер, телефон горячей линии, \
        линия помощи, моб, короткому номеру, горячей линией, горячие линии, звоня, телефон, \
        куда обращаться по телефону, номер экстренного вызова, детский телефон доверия, \
        бесплатный номер, единый номер, бесплатная линия, номера для звонка, телефону доверия, тел, телефону, \
        кол-центр, вызвать, вызов, вызывать, телефонная линия, сотовый, дозвонитесь
        """,
      links: """
        сразу, немедленно, это, по телефону, по номеру, на номер, на короткий номер, \
        со словом, с текстом, с мобильного, по, в, или, срочно, на, единому, телефону, скорее, \
        с любого телефона, по единому номеру, бесплатно, и, лучше, на короткий
        """,
      behind: "это номер, — это номер, это телефон",
      stems: "позвон, звоните, вызывай",
      services: """
        полиция, скорая, скорая помощь, скорую помощь, пожарные, пожарная охрана, мчс, \
        пожарная, служба спасения, газовая служба, при опасности, в полицию, экстренные службы, \
        детский телефон, спасатели, единая служба спасения, пожарных, в скорую, полицией, \
        милиция, милицию, газовая аварийная служба, аварийная служба, в службу спасения, \
        скорой помощи, пожарную охрану, экстренная помощь
        """,
      after: """
        работает, действует, доступна, доступен, принимает, помогает, бесплатная, отвечает, \
        бесплатный, анонимно, и, или, если, круглосуточный, звонок, конфиденциально, будет
        """),
    // Lithuanian, Latvian
    CallingVocabulary(
      words: """
        skambinkite, skambink, skambinti, paskambink, paskambinkite, paskambinti, rinkite, \
        surinkite, telefonas, telefono, zvaniet, zvani, tālrunis, karštoji linija, \
        pagalbos linija, skubios pagalbos telefonai, svarbūs numeriai, svarbūs telefonai, \
        pagalbos numeris, telefono numeris, telefonai, naudingi telefonai, naudingi numeriai, \
        pagalbos telefonas, karštąja linija, sms žinutę, kvieskite, skambinant, surink, \
        skambindami, paskambinę, mob, sms žinute, trumpasis numeris, skubios pagalbos numeris, \
        emocinė parama, karštosios linijos, karštąją liniją, pagalbos linija vaikams, rinkti, \
        zvanīt, piezvaniet, svarīgi tālruņi, uzticības tālrunis, palīdzības tālrunis
        """,
      links: """
        telefonu, numeriu, nr, bendruoju, pagalbos, į, ar, arba, ir, iškart, nedelsiant, numuru, \
        trumpuoju numeriu, trumpuoju, tel, su žodžiu, su tekstu, numeriais, nemokamai, iš karto, \
        skubiai, policijai, pa tālruni, vai, nekavējoties, uz, tuoj pat, bendruoju pagalbos
        """,
      behind: "yra pagalbos numeris, yra numeris",
      stems: "skambin, paskambin",
      services: """
        policija, policijai, greitoji pagalba, greitoji, greitąją, greitąją pagalbą, \
        gaisrinė, ugniagesiai, ugniagesius, priešgaisrinė, bendrasis pagalbos centras, \
        vaikų linija, jaunimo linija, pagalbos moterims linija, skubi pagalba, pavojaus atveju, \
        bendrasis pagalbos telefonas, bendrasis pagalbos numeris, vilties linija, dujų tarnyba, \
        ātrā palīdzība, neatliekamā medicīniskā palīdzība, ugunsdzēsēji, policiju
        """,
      after: "veikia, dirba, yra, teikia, padeda, arba, ir, jei, jeigu, visą parą, ja, ir, vai"),
    // Greek
    CallingVocabulary(
      words: """
        καλέστε, κάλεσε, τηλέφωνο, τηλεφωνήστε, τηλ, καλέσετε, τηλεφωνήσετε, τηλεφώνησε, \
        γραμμή βοήθειας, τηλεφωνική γραμμή, γραμμή υποστήριξης, γραμμή sos, τηλέφωνα, \
        τηλέφωνα έκτακτης ανάγκης, τηλέφωνα ανάγκης, χρήσιμα τηλέφωνα, αριθμοί έκτακτης ανάγκης, \
        αριθμός έκτακτης ανάγκης, χρήσιμοι αριθμοί, πάρε, πάρτε, σχηματίστε, κινητό, \
        πάρτε τηλέφωνο, ανοιχτή γραμμή, η γραμμή, ευρωπαϊκή γραμμή, καλώντας, να καλείτε, \
        σημαντικά τηλέφωνα, επικοινωνήστε, σημαντικοί αριθμοί, τηλεφωνικά, τηλέφωνο ανάγκης, \
        εθνική γραμμή, μήνυμα, γραμμής, γραμμή επικοινωνίας, καλείτε, καλέσει, τη γραμμή, γραμμή
        """,
      links: """
        το, στο, αριθμό, ή, και, τον αριθμό, στον αριθμό, αμέσως, στο τηλέφωνο, στη γραμμή, \
        με τη λέξη, με το κείμενο, δωρεάν, τον, στον, είναι το, είναι, άμεσα, αμέσως το, αριθμός
        """,
      behind: "είναι ο αριθμός, είναι η γραμμή, είναι το τηλέφωνο",
      services: """
        αστυνομία, την αστυνομία, ασθενοφόρο, το ασθενοφόρο, εκαβ, το εκαβ, πυροσβεστική, \
        την πυροσβεστική, άμεση δράση, λιμενικό, το λιμενικό, χαμόγελο του παιδιού, \
        το χαμόγελο του παιδιού, πρώτες βοήθειες, έκτακτη ανάγκη, σε ανάγκη, σε κίνδυνο, \
        την άμεση δράση, στην αστυνομία, ασθενοφόρα, δίωξη ναρκωτικών, λιμενικό σώμα, \
        σε περίπτωση ανάγκης, σε έκτακτη ανάγκη, γραμμή ζωής
        """,
      after: """
        λειτουργεί, είναι, απαντά, εξυπηρετεί, παρέχει, δέχεται, ή, και, αν, εάν, ανώνυμα, όλο, \
        όλη, κάθε, να, όποτε, 24
        """),
    // Hungarian
    CallingVocabulary(
      words: """
        hívja, hívd, telefonszám, telefonszáma, hívjátok, hívjon, hívni, tárcsázza, tárcsázd, \
        telefonáljon, telefonálj, segélyhívó, segélyvonal, krízisvonal, forródrót, \
        hasznos számok, fontos számok, segélyhívó számok, segélyhívószám, segélyhívó szám, \
        hasznos telefonszámok, fontos telefonszámok, hívható szám, zöld szám, ingyenes szám, \
        telefonon, telefonos segélyszolgálat, hívhatja, hívható, hívószám, küldjön sms-t, \
        lelkisegély, telefonszámok, sms-t, segélytelefon, telefonvonal, kék szám, hívás, \
        áldozatsegítő vonal, tárcsázni, ügyeleti telefon, mobilszám, egységes segélyhívó
        """,
      links: """
        a, az, a következő számot, azonnal, vagy, és, ingyenesen, számon, rögtön, számot, \
        a rendőrséget a, a mentőket a, szövegű, szóval, bátran, ingyen, éjjel-nappal a, \
        mindig a
        """,
      behind: """
        hívja, hívd, hívjátok, hívni, hívható, hívhatja, tárcsázza, tárcsázd, hívj, hívjon, \
        hívását, hívhatod, hívhat, hívjuk, telefonszámon, telefonszámot, telefonáljon, számot hívja
        """,
      services: """
        rendőrség, rendőrséget, mentők, mentőket, mentőt, rendőrt, tűzoltóság, tűzoltókat, tűzoltók, mentő, \
        mentőszolgálat, vészhelyzet, vészhelyzetben, veszélyben, kék vonal, áldozatsegítő, \
        katasztrófavédelem, okit, lelki elsősegély, polgárőrség, gyermekvédelem, a rendőrséget, \
        a mentőket, országos kríziskezelő, baj esetén, áldozatsegítő központ
        """,
      after: """
        számon, számot, számra, hívható, működik, elérhető, ingyenes, telefonszámon, vagy, és, \
        éjjel-nappal, segít, fogad, az, a nap, ot, est, es, as, os, ás, on, en, ön, re, ra, et, \
        át, at, ingyen, bármikor
        """),
    // Turkish, Azerbaijani
    CallingVocabulary(
      words: """
        telefonunu, alo, telefon numarası, telefonlar, acil telefonlar, acil numaralar, \
        önemli numaralar, faydalı numaralar, yardım hattı, acil yardım hattı, acil durum hattı, \
        danışma hattı, acil hat, çağrı merkezi, destek hattı, ihbar hattı, acil durum numaraları, \
        önemli telefonlar, arayın, ara, telefon numaraları, ücretsiz hat, arayabileceğiniz, \
        imdat, telefonu, yararlı numaralar, aranacak numaralar, sms, kısa mesaj, gsm, cep, \
        telefonla, acil numara, telefonumuz, numaramız, acil durumda, acil çağrı merkezi, \
        qaynar xətt, zəng edin
        """,
      links: """
        numarayı, numara, numaralı, hattı, hattını, no, veya, ya da, ve, hemen, numarası, acilen, \
        ücretsiz, nolu, numaradan, şu, numaramız, derhal, numaraya, önce, telefonu, hattından, \
        hattına, telefonunu, numarasını, numaralı telefonu, numaralı hattı, acil, çağrı, merkezi, \
        numaralı telefondan, üzerinden, polisi, jandarmayı, ambulansı, numaralarını, merkezini, \
        polis imdat, yardım, telefon
        """,
      behind: """
        arayın, arayınız, ara, arayabilir, arayabilirsiniz, arayabilirsin, arayarak, arayıp, \
        aramanız, aramalısınız, aranabilir, aranmalıdır, tuşlayın, çevirin, çevir, arar, ararsınız, \
        aramak, ulaşabilirsiniz, ulaşın, gönderin, gönder, aramanız yeterli, ararız, arasın, \
        aramaktan, yazın, yazıp, aranır, arayınca, aramayı
        """,
      services: """
        polis, polise, polisi, polis imdat, jandarma, jandarmayı, ambulans, itfaiye, itfaiyeyi, \
        sahil güvenlik, acil çağrı, acil yardım, göç idaresi, sosyal destek, acil, acil durum, \
        acil servis, orman yangını, kadın destek, sosyal destek hattı, çocuk destek, doğal gaz, \
        polis merkezi, yabancılar iletişim merkezi, yimer, afad, alo polis, kades, \
        tehlike anında, zehir danışma
        """,
      after: """
        hizmet, hattı, hattını, ücretsiz, ücretsizdir, gece, her, günde, veya, ve, ya da, çağrı, acil, 7, \
        beş, de, da, hattına, numaralı, den, dan
        """),
    // Albanian, Georgian, Armenian
    CallingVocabulary(
      words: """
        telefononi, telefono, thirrni, thirr, merrni, numri i telefonit, linja e ndihmës, \
        numrat e urgjencës, dërgoni sms, linja kombëtare, დარეკეთ, დარეკე, ცხელი ხაზი, ტელეფონი, \
        ტელ, ნომერი, საგანგებო ნომრები, զանգահարեք, զանգիր, զանգեք, հեռախոս, թեժ գիծ, հեռ
        """,
      links: "në, numrin, numrin e, ose, menjëherë, në numrin, ნომერზე, ან, ზე, և, կամ, համարով",
      behind: "ზე დარეკეთ, დარეკეთ, համարով, զանգահարեք",
      services:
        "policinë, policia, ambulanca, zjarrfikësit, პოლიცია, სასწრაფო, ոստիկանություն, շտապօգնություն",
      after: "nëse, është, falas, თუ, უფასოდ, եթե, անվճար"),
  ]
}
