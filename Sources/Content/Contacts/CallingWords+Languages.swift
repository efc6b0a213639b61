extension CallingWords {
  /// The words of many languages, for all texts: a text names a line of another country in its words,
  /// and a language that was just begun has none of its own yet.
  static let common = languages.map { words, links, behind in
    CallingWords(words: list(words), links: list(links), behind: list(behind))
  }.reduce(
    CallingWords(
      words: list(messengers), links: [], particles: list(particles), services: list(services),
      sending: list(sending))
  ) { $0.adding($1) }

  private static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmed }
  }

  private static let languages: [(words: String, links: String, behind: String)] = [
    // Everywhere
    ("sms, fax, tel, telefon, hotline, ph", "24/7", ""),
    // Danish
    (
      "ring, ringe, ringer, kald, tast, tlf, telefonnumre, nødnumre, vigtige numre, "
        + "telefonnummer, telefonnummeret, nødnummer, nødnummeret, mobil, "
        + "mobilnummer, kontakt, hjælpelinje, hjælpelinjen, kriselinje, rådgivningslinje",
      "til, på, op, os, mig, til den, nummer, nummeret, nr, straks, altid, eller, og, bare, kun, nu, "
        + "enten, hellere, først, er, gratis, ordet, teksten",
      ""
    ),
    // English
    (
      "call, calling, dial, phone, telephone, phone number, phone numbers, ring, emergency, helpline, "
        + "text, mobile, reach, contact, emergency number, hotline number, "
        + "helpline number, emergency numbers, important numbers, useful numbers",
      "to, on, at, the number, number, no, or, and, now, is, just, only, us, the word, the, free, "
        + "toll-free, first, instead, either",
      ""
    ),
    // Norwegian, Swedish
    (
      "nødtelefon, vakttelefon, krisetelefon, tekstmelding, ringa, tfn, larmnummer, "
        + "nödnummer, stödtelefon",
      "till, nummeret, med en gang, numret, direkt, genast, bara", ""
    ),
    // Finnish
    (
      "soita, soittakaa, soittaa, puhelin, puh, puhelinnumero, hätänumero, hätänumeroon, "
        + "tekstiviesti",
      "numeroon, numero, nro, yleiseen, tai, ja, heti", ""
    ),
    // German, Dutch
    (
      "ruf, rufen sie, rufe, anrufen, wähle, wählen sie, notruf, notrufnummer, handy, "
        + "telefonnummer, bel",
      "entweder, unter, die, nummer, an, oder, und, sofort, naar, het, direct", ""
    ),
    // Polish
    (
      "zadzwoń, zadzwonić, zadzwońcie, dzwoń, dzwonić, dzwoni, telefonuj, zatelefonuj, "
        + "wybierz, wykręć, wezwij, "
        + "telefonu, telefonem, telefon zaufania, infolinia, infolinię, gorąca linia",
      "pod, na, do, numer, nr, się, lub, albo, i, z, od razu, natychmiast", ""
    ),
    // Bulgarian
    (
      "обадете се, обадете, обади, обаждайте, позвънете, звъннете, наберете, телефон, тел, "
        + "гореща линия",
      "на, се, по, номер, или, и, веднага, незабавно", ""
    ),
    // Ukrainian, Russian
    (
      "телефонуйте, зателефонуйте, подзвоніть, дзвоніть, зателефонувати, подзвонити, "
        + "наберіть, телефону, "
        + "виклик, викличте, викликайте, вызовите, вызывайте, звоните, звони, звонить, позвоните, позвони, позвонить, набирайте, набрать, "
        + "горячая линия, "
        + "горячую линию, горячей линии, гаряча лінія, гарячу лінію, гарячої лінії, телефон довіри, номери телефонів, "
        + "короткий номер, короткому номеру, телефон доверия, смс",
      "за, номером, номеру, номер, на, до, по, в, або, та, і, или, сразу, немедленно, "
        + "одразу, негайно, з мобільного, это, це", ""
    ),
    // Lithuanian, Latvian, Estonian
    (
      "skambinkite, skambink, skambinti, paskambink, paskambinkite, paskambinti, rinkite, "
        + "surinkite, "
        + "telefonas, telefono, zvaniet, zvani, tālrunis, helista, helistage",
      "telefonu, numeriu, nr, bendruoju, pagalbos, į, ar, arba, ir, iškart, nedelsiant, numuru", ""
    ),
    // Romanian
    (
      "sunați, suna, sună, sunați-ne, apelați, apela, apelează, formați, telefonul, "
        + "telefonați, chemați, urgență, numărul de urgență, numărul de telefon, numere de telefon, "
        + "numere utile, contactați, linia fierbinte",
      "la, numărul, numarul, număr, nr, imediat, sau, și, pe, este, e", ""
    ),
    // Spanish, Portuguese, Italian
    (
      "llama, llame, llamar, llamad, llamen, marca, marque, marcar, telefonee, teléfono, "
        + "teléfonos, telf, "
        + "tfno, móvil, ligue, ligar, telefone, chama, chiama, chiamate, chiami, telefono",
      "al, a, el, número, numero, de, o, y, por, ya, inmediatamente, gratis, para, il", ""
    ),
    // French
    (
      "appelez, appeler, appelle, téléphonez, téléphoner, téléphone, tél, composez, "
        + "composer, joignez",
      "le, au, à, sur, par, numéro, du, ou, et, nous, tout de suite, immédiatement", ""
    ),
    // Greek, Turkish, Hungarian
    (
      "καλέστε, κάλεσε, τηλέφωνο, τηλεφωνήστε, τηλ, telefonunu, hívja, hívd, telefonszám, "
        + "telefonszáma",
      "το, στο, αριθμό, ή, και, a, az, numarayı", "arayın, arayınız, ara, numaralı, hívja, hívd"
    ),
    // Hebrew
    ("התקשרו, התקשר, חייגו, חייג, טלפון, טל, חירום", "אל, ל, למספר, מספר, או, ב", ""),
    // Arabic
    (
      "اتصل, اتصلي, اتصلوا, الاتصال, هاتف, الهاتف, للطوارئ, بالطوارئ, طوارئ, الطوارئ, اطلب, تلفون, جوال, الخط الساخن, خط المساعدة, رقم الطوارئ, رقم الهاتف, أرقام الهواتف, أرقام الطوارئ",
      "هو, هي, بنا, بالرقم, الرقم, برقم, رقم, على, بـ, ب, فورًا, فورا, أو, و", ""
    ),
    // Persian, Dari, Urdu
    (
      "تماس, زنگ, تلفن, تلفنی, تلیفون, تیلفون, خط تماس, پیامک, کال",
      "با, به, را, شماره, شمارهٔ, یا, و, فوراً, پر",
      "تماس, زنگ, تلفن, کال"
    ),
    // Hindi, Bengali, Nepali
    (
      "कॉल करें, फ़ोन, फोन, कॉल, दूरभाष, কল করুন, ফোন, কল", "पर, नंबर, या, और, নম্বরে",
      "कॉल, फोन, फ़ोन, डायल, কল, ফোন"
    ),
    // Thai, Lao, Khmer
    (
      "โทรหา, โทร, โทรแจ้ง, โทรศัพท์, กด, ติดต่อ, สายด่วน, ฉุกเฉิน, ໂທ, ໂທຫາ, ទូរស័ព្ទ, ហៅ",
      "ที่, หมายเลข, เบอร์, ไปที่, หรือ, และ, ได้ที่, เลย, ทันที", ""
    ),
    // Chinese, Japanese, Korean
    (
      "拨打, 撥打, 致电, 致電, 电话, 電話, 打电话, 打電話, 热线, 熱線, 请拨, 報警, 报警, 手机, 전화, 전화번호, 긴급전화",
      "或, 号, 號, 请, は, に, 번호, 번", "に電話, へ電話, 番に, 番へ, 전화, 로 전화, 전화하세요, 전화하십시오, 전화주세요, 전화해"
    ),
    // Vietnamese
    (
      "gọi, điện thoại, bấm, quay, khẩn cấp, đt, liên hệ, gọi điện, hotline, đường dây nóng, "
        + "đường dây hỗ trợ, tổng đài, số khẩn cấp",
      "là, số, theo số, đến, tới, ngay, hoặc, và, cho, điện", ""
    ),
    // Amharic, Tigrinya
    (
      "ይደውሉ, ደውሉ, ደውል, ስልክ, ስልኪ", "ቁጥር, ቁጽሪ, ወይም, ናብ, በ", "ይደውሉ, ደውሉ, ደውል"
    ),
    // Tagalog, Indonesian, Swahili
    (
      "mag-text, i-text, tumawag, tawagan, tawag, i-dial, idayal, telepono, hubungi, telpon, piga simu, simu",
      "sa, ang, numero, numerong, agad, o, at, ay, kaagad, ke, nomor, namba", ""
    ),
  ]

  /// In many scripts; a number behind one is a person's or a line's.
  static let messengers = """
    whatsapp, viber, signal, telegram, messenger, wechat, zalo, imo, botim, instagram, snapchat, \
    tiktok, facebook, واتساب, واتس اب, واتس آب, واتساپ, واتس‌اپ, فايبر, فایبر, وايبر, وایبر, \
    تيليجرام, تليجرام, تلغرام, تيليغرام, تلگرام, سيجنال, سیگنال, व्हाट्सऐप, व्हाट्सएप, व्हाट्सअप, वाट्सएप, \
    ह्वाट्सएप, टेलीग्राम, टेलिग्राम, वाइबर, भाइबर, হোয়াটসঅ্যাপ, হোয়াটসঅ্যাপ, টেলিগ্রাম, ভাইবার, ইমো, вайбер, \
    вайбері, вайбере, вотсап, ватсап, вотсапі, вацап, телеграм, телеграмм, телеграмі, \
    телеграме, ไลน์, ไลน์ไอดี, วอตส์แอป, วอทส์แอป, วอตส์แอปป์, เทเลแกรม, 微信, 微信号, 微信號, 电报, \
    انستغرام, إنستغرام, انستقرام, اینستاگرام, فيسبوك, فیسبوک, инстаграм, інстаграм, фейсбук, \
    इंस्टाग्राम, फेसबुक, อินสตาแกรม, เฟซบุ๊ก, 抖音, \
    ቴሌግራም, ዋትስአፕ, ዋትሳፕ, ዋትስኣፕ, ብዋትስኣፕ, በዋትስአፕ, ቫይበር
    """

  /// Each of them.
  static let messengerNames = list(messengers)

  private static let sending =
    "send, skriv, skicka, sms, text, type, write, schreibe, senden, sende, envoyez, envoie, envía, "
    + "envíe, envie, invia, wyślij, trimite, trimiteți, надішліть, відправте, отправьте, изпрати, "
    + "soạn, gửi, i-text, ipadala, kirim, gönder, أرسل, ارسل, ارسال, พิมพ์, ส่ง, 发送, 發送"

  /// By language: English; Danish, Norwegian, Swedish; German, Dutch; French; Spanish, Portuguese,
  /// Italian; Romanian; Polish; Ukrainian, Russian, Bulgarian; Lithuanian; Arabic; Persian; Turkish,
  /// Greek, Hungarian; Thai; Vietnamese; Tagalog; Chinese; Hindi, Bengali.
  private static let services = """
    police, the police, ambulance, an ambulance, the ambulance, fire brigade, the fire brigade, \
    doctor, the doctor, emergency services, coastguard, danger, \
    politi, politiet, lægevagten, lægevagt, akuttelefonen, brandvæsenet, ambulancen, fare, \
    legevakten, legevakt, polisen, polis, ambulans, ambulansen, brandkåren, \
    polizei, die polizei, feuerwehr, notarzt, rettungsdienst, politie, de politie, brandweer, \
    la police, pompiers, les pompiers, samu, policía, la policía, policia, bomberos, ambulancia, \
    polícia, a polícia, bombeiros, polizia, la polizia, carabinieri, ambulanza, \
    poliția, poliţia, politia, poliție, poliției, ambulanța, ambulanță, pompierii, \
    policja, policję, policji, pogotowie, straż pożarną, \
    поліція, поліцію, поліції, швидка, швидку, швидкої, пожежну, полиция, полицию, полиции, \
    скорая, скорую, полицията, линейка, бърза помощ, policija, policiją, \
    الشرطة, شرطة, بالشرطة, الإسعاف, الإطفاء, پلیس, پولیس, اورژانس, آمبولانس, \
    polis, polisi, polise, ambulansı, itfaiye, αστυνομία, την αστυνομία, rendőrség, rendőrséget, \
    mentők, ตำรวจ, รถพยาบาล, cảnh sát, công an, cấp cứu, cứu hỏa, pulis, ang pulis, pulisya, \
    ambulansya, 警察, 公安, 救护车, 報警, 报警, 急救, 消防, पुलिस, एम्बुलेंस, পুলিশ, প্রহরী
    """

  /// By language, as above.
  private static let particles = """
    if, when, whenever, while, for, from, in, into, during, before, after, until, till, unless, \
    because, so, then, who, which, where, with, without, even, any, anytime, all, day, night, today, \
    tonight, immediately, straight, straightaway, away, right, instead, directly, between, an, our, \
    your, my, this, that, their, his, her, me, them, him, someone, somebody, anyone, as, by, via, \
    through, about, toll, please, are, will, can, also, always, again, too, you, we, they, it, not, \
    weekdays, monday, tuesday, wednesday, thursday, friday, saturday, sunday, must, should, a, \
    hvis, når, fra, ved, hele, døgnet, for, i, under, inden, efter, med, uden, også, rundt, alle, \
    hver, dag, nat, hverdage, mandag, tirsdag, onsdag, torsdag, fredag, lørdag, søndag, direkte, så, \
    der, som, den, det, din, dit, vores, jeres, en, et, selv, mellem, anonymt, dem, ham, hende, du, \
    vi, kan, skal, i stedet, når som helst, om, när, från, vid, dygnet, för, före, innan, utan, \
    varje, din, vår, våre, ditt, också, også, dygnet runt, \
    wenn, falls, für, vom, aus, bei, im, während, vor, nach, mit, ohne, auch, immer, jederzeit, rund, \
    jetzt, kostenlos, das, der, dem, den, ihre, ihren, unsere, unseren, täglich, zwischen, uns, bitte, \
    als, wanneer, voor, bij, tijdens, zonder, ook, altijd, uw, onze, \
    si, quand, lorsque, pour, depuis, dans, pendant, avant, après, avec, sans, aussi, toujours, \
    gratuitement, la, les, votre, notre, nos, chez, 24h, jour, \
    cuando, desde, durante, antes, después, con, sin, también, siempre, ahora, los, las, su, tu, \
    nuestro, nuestra, que, es, quando, em, na, depois, com, sem, também, sempre, grátis, já, agora, \
    os, as, seu, sua, nosso, se, per, da, dal, in, prima, dopo, senza, anche, sempre, subito, ora, \
    lo, nostro, nostra, \
    dacă, când, pentru, din, de pe, de la, de oriunde, în, înainte, după, cu, fără, oricând, non-stop, \
    gratuit, acum, zilnic, ca, să, ne, \
    jeśli, jeżeli, gdy, kiedy, dla, ze, w, we, podczas, przed, po, bez, także, też, zawsze, \
    bezpłatnie, teraz, całą, dobę, przez, o, od, aby, żeby, \
    якщо, коли, для, з, із, зі, від, у, під, під час, після, без, також, завжди, безкоштовно, зараз, \
    цілодобово, щоб, ваш, наш, нашу, свою, є, протягом, нам, если, когда, с, со, из, от, во, после, \
    также, всегда, бесплатно, сейчас, круглосуточно, чтобы, ако, когато, със, във, преди, след, \
    също, винаги, безплатно, сега, денонощно, \
    jei, jeigu, kai, iš, nuo, per, prieš, su, be, taip pat, visada, nemokamai, dabar, visą, \
    إذا, إن, عندما, عند, في, خلال, قبل, بعد, مع, بدون, أيضا, أيضًا, دائما, مجانا, مجانًا, الآن, حالا, \
    لأي, لطلب, لكل, طوال, وهو, من أي, من هاتف, من الهاتف, من خارج, من داخل, \
    اگر, وقتی, هنگام, برای, از, در, قبل, بعد, بدون, همیشه, رایگان, اکنون, بگیرید, است, \
    eğer, için, veya, ve, hemen, αν, εάν, όταν, για, από, σε, στη, κατά, πριν, μετά, με, χωρίς, \
    πάντα, δωρεάν, τώρα, αμέσως, ha, amikor, is, mindig, ingyenesen, most, azonnal, \
    ตลอด, ได้, สอบถาม, ปรึกษา, ร้องเรียน, เพื่อ, ถ้า, หาก, เมื่อ, ฟรี, จาก, สำหรับ, ใน, ก่อน, ทุก, โดย, กรณี, แจ้ง, ขอ, \
    nếu, khi, để, từ, trong, vào, lập tức, miễn phí, suốt, cả, bất cứ, bất kỳ, ở, tại, với, trước, \
    sau, mà, chúng, tôi, \
    kung, kapag, para, mula, habang, bago, pagkatapos, nang, libre, ngayon, anumang, saan, upang, \
    kami, kaming, amin, aming, jika, kalau, untuk, dari, pada, segera, \
    如果, 和, 或者, 求助, 求救, 以, 从, 從, 为, 為, 即, 免费, 免費, 立即, 马上, 寻求, 转, 咨询, \
    अगर, यदि, के लिए, जब, हमेशा, अभी, यदि, যদি, বা, অথবা
    """
}

extension Substring {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
