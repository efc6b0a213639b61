extension CallingWords {
  /// In many scripts; a number behind one is a person's or a line's.
  static let messengers = """
    whatsapp, viber, signal, telegram, messenger, wechat, zalo, imo, botim, instagram, snapchat, \
    tiktok, facebook, skype, kakaotalk, qq, qq群, qq号, qq號, 微信公众号, واتساب, واتس اب, واتس آب, واتساپ, واتس‌اپ, فايبر, فایبر, وايبر, وایبر, \
    تيليجرام, تليجرام, تلغرام, تيليغرام, تلگرام, سيجنال, سیگنال, व्हाट्सऐप, व्हाट्सएप, व्हाट्सअप, वाट्सएप, \
    ह्वाट्सएप, टेलीग्राम, टेलिग्राम, वाइबर, भाइबर, হোয়াটসঅ্যাপ, হোয়াটসঅ্যাপ, টেলিগ্রাম, ভাইবার, ইমো, вайбер, \
    вайбері, вайбере, вотсап, ватсап, вотсапі, вацап, телеграм, телеграмм, телеграмі, \
    телеграме, ไลน์, ไลน์ไอดี, วอตส์แอป, วอทส์แอป, วอตส์แอปป์, เทเลแกรม, 微信, 微信号, 微信號, 电报, \
    انستغرام, إنستغرام, انستقرام, اینستاگرام, فيسبوك, فیسبوک, инстаграм, інстаграм, фейсбук, \
    इंस्टाग्राम, फेसबुक, อินสตาแกรม, เฟซบุ๊ก, 抖音, \
    скайп, вк, вконтакте, سكايب, اسکایپ, واٹس ایپ, واٹساپ, ٹیلیگرام, وائبر, ইনস্টাগ্রাম, স্কাইপ, \
    व्हाट्सएप करें, स्काइप, ह्वाट्सएपमा, स्काइपे, สไกป์, แอดไลน์, แอดไลน์ไอดี, 加微信, 카카오톡, ライン, \
    스카이프, сигнал, вайбър, телеграмі, вайбера, ватсапе, ватсапу, вотсапе, вотсапу, วอทแอป, \
    whatsapp-nummer, whatsappnummer, whatsapp number, zalo số, ቴሌግራም, ዋትስአፕ, ዋትሳፕ, ዋትስኣፕ, ብዋትስኣፕ, በዋትስአፕ, ቫይበር
    """

  /// Each of them.
  static let messengerNames = list(messengers)

  /// Words that ask to send a word to a number.
  static let sending = """
    send, skriv, skicka, sms, text, type, write, schreibe, senden, sende, envoyez, envoie, envía, \
    envíe, envie, invia, wyślij, trimite, trimiteți, надішліть, відправте, отправьте, изпрати, \
    soạn, gửi, i-text, ipadala, kirim, gönder, أرسل, ارسل, ارسال, พิมพ์, ส่ง, 发送, 發送, \
    sms med ordet, schreiben sie, schicke, schicken sie, senden sie, stuur, tapez, écrivez, manda, \
    mande, envie sms, inviate, wpisz, wyślij sms, scrie, напишіть, надіслати, пошлите, послать, \
    изпратете, siųskite, siųsk, στείλτε, στείλε, küldje, küldjön, írja, yaz, yazıp gönderin, \
    yazın, yazıp, أرسلي, أرسلوا, اكتب, بفرستید, بھیجیں, लिखकर, भेजें, লিখে, পাঠান, लेखेर, \
    nhắn, nhắn tin, soạn tin, ketik, kirimkan, tuma, andika, dir, qor, soo dir, ብለው, ይላኩ, ላኩ, \
    编辑, 編輯, 编写, 发短信, 發簡訊, 发, 發, 輸入, 输入, magpadala, i-send, mag-text, poslat, pošlete
    """

  /// Words for a word that is to be sent.
  static let nouns = Set(
    list(
      """
      ordet, word, wort, das wort, woord, mot, le mot, palabra, la palabra, palavra, a palavra, parola, \
      cuvântul, słowo, слово, думата, žodį, λέξη, τη λέξη, szót, kelimesini, كلمة, کلمه, لفظ, शब्द, \
      শব্দ, từ, salitang, ang salitang, kata, neno, ereyga, ቃል, คำว่า, 字樣
      """
    ).map(ArabicSpelling.plain))

  /// Words that join two numbers, and elsewhere two words: a number behind one follows another.
  static let conjunctions = Set(
    list(
      """
      and, or, og, eller, och, und, oder, et, ou, y, o, e, sau, și, i, lub, oraz, або, та, і, й, или, \
      и, ir, arba, ή, και, és, vagy, ve, veya, أو, و, یا, اور, और, या, र, वा, বা, ও, และ, หรือ, và, hoặc, \
      dan, atau, iyo, ama, እና, ወይም, 和, 或, ja, tai, ali, ili
      """
    ).map(ArabicSpelling.plain))

  /// Words that join a number to whom it belongs: `is`, `has`, and articles behind them.
  static let saying = Set(
    list(
      """
      is, has, the, er, har, är, ist, hat, die, der, das, es, el, la, tiene, é, è, ha, este, are, e, \
      jest, to, ma, є, має, это, là, có, คือ, มี, ay, nasa, هو, هي, است, है, হল, adalah, ni, 是
      """
    ).map(ArabicSpelling.plain))

  /// The digits in words, in which a number may be spelled before it is written.
  static let digits = Set(
    list(
      """
      zero, oh, one, two, three, four, five, six, seven, eight, nine, hundred, double, triple, \
      nul, et, to, tre, fire, fem, seks, syv, otte, ni, en, null, noll, två, fyra, sex, sju, åtta, nio, \
      null, eins, zwei, zwo, drei, vier, fünf, sechs, sieben, acht, neun, twee, drie, vijf, zes, \
      zeven, negen, zéro, un, deux, trois, quatre, cinq, sept, huit, neuf, cero, uno, dos, \
      tres, cuatro, cinco, seis, siete, ocho, nueve, um, dois, três, quatro, sete, oito, nove, \
      due, quattro, cinque, sei, sette, otto, unu, doi, trei, patru, șase, șapte, opt, nouă, \
      jeden, dwa, trzy, cztery, pięć, sześć, siedem, osiem, dziewięć, нуль, один, два, три, чотири, \
      п'ять, п’ять, шість, сім, вісім, дев'ять, дев’ять, ноль, четыре, пять, шесть, семь, восемь, \
      девять, едно, две, четири, пет, шест, седем, осем, девет, сто, двенадцать, дванадцять, \
      vienas, du, trys, keturi, penki, šeši, septyni, aštuoni, devyni, nulis, μηδέν, ένα, δύο, τρία, \
      τέσσερα, πέντε, έξι, επτά, εφτά, οκτώ, οχτώ, εννέα, εννιά, nulla, egy, kettő, három, négy, öt, \
      hat, hét, nyolc, kilenc, sıfır, bir, iki, üç, dört, beş, altı, yedi, sekiz, dokuz, صفر, واحد, \
      اثنان, اثنين, ثلاثة, أربعة, خمسة, ستة, سبعة, ثمانية, تسعة, یک, دو, سه, چهار, پنج, شش, هفت, هشت, نه, \
      ایک, تین, چار, پانچ, چھ, سات, آٹھ, نو, एक, दो, तीन, चार, पाँच, पांच, छह, सात, आठ, नौ, शून्य, दुई, पाँच, \
      এক, দুই, তিন, চার, পাঁচ, ছয়, সাত, আট, নয়, শূন্য, ศูนย์, หนึ่ง, สอง, สาม, สี่, ห้า, หก, เจ็ด, แปด, เก้า, \
      không, một, hai, ba, bốn, năm, sáu, bảy, tám, chín, isa, dalawa, tatlo, apat, lima, anim, pito, \
      walo, siyam, nol, satu, dua, tiga, empat, enam, tujuh, delapan, sembilan, sifuri, moja, mbili, \
      tatu, nne, tano, sita, saba, nane, tisa, eber, kow, laba, saddex, afar, shan, lix, toddoba, \
      siddeed, sagaal, አንድ, ሁለት, ሦስት, ሶስት, አራት, አምስት, ስድስት, ሰባት, ስምንት, ዘጠኝ, ዜሮ, 一, 二, 三, 四, 五, \
      六, 七, 八, 九, 零, 〇, 幺, 么
      """
    ).map(ArabicSpelling.plain))

  /// By language: English; Danish, Norwegian, Swedish; German, Dutch; French; Spanish, Portuguese,
  /// Italian; Romanian; Polish; Ukrainian, Russian, Bulgarian; Lithuanian; Arabic; Persian; Turkish,
  /// Greek, Hungarian; Thai; Vietnamese; Tagalog; Chinese; Hindi, Bengali.
  static let services = """
    police, the police, ambulance, an ambulance, the ambulance, fire brigade, the fire brigade, \
    doctor, the doctor, emergency services, coastguard, danger, \
    politi, politiet, politiets, lægevagten, lægevagt, akuttelefonen, brandvæsenet, ambulancen, fare, \
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

  /// Danger and emergencies, and the police and the doctor in the cases in which a sentence names them.
  static let dangers = Set(
    list(
      """
      emergency, emergencies, danger, life, urgent, fare, nød, nødsituation, nødstilfælde, akut, livsfare, \
      nödsituation, fara, notfall, notfälle, gefahr, noodgeval, gevaar, urgence, urgences, emergencia, \
      emergencias, peligro, emergência, perigo, emergenza, pericolo, pericol, urgență, urgențe, \
      niebezpieczeństwo, niebezpieczeństwie, zagrożenia, небезпека, небезпеці, небезпеки, опасность, \
      опасности, опасност, спешни, поліцією, поліції, полицией, pavojus, pavojaus, pavojuje, policijos, \
      خطر, الخطر, طوارئ, الطوارئ, اضطراری, اورژانس, تهلكه, tehlike, acil, κίνδυνος, κίνδυνο, veszély, \
      อันตราย, ฉุกเฉิน, nguy hiểm, nguy cấp, khẩn cấp, panganib, emerhensiya, darurat, bahaya, 危险, \
      危險, 紧急, 緊急, ख़तरा, खतरा, ख़तरे, आपातकाल, বিপদ, বিপদে, জরুরি, خطرہ, ہنگامی
      """
    ).map(ArabicSpelling.plain))

  /// By language, as above.
  static let particles = """
    national, nationale, nationalen, nacional, nazionale, națională, naţională, krajowa, krajowy, \
    національна, національний, державна, національної, национальная, национальный, государственная, \
    национална, nacionalinė, الوطني, الوطنية, ملی, ulusal, országos, εθνική, quốc gia, แห่งชาติ, pambansang, \
    nasional, राष्ट्रीय, জাতীয়, قومی, 全国, 全國, \
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
    اگر, وقتی, هنگام, پاسخ, برای, از, در, قبل, بعد, بدون, همیشه, رایگان, اکنون, بگیرید, است, \
    eğer, için, veya, ve, hemen, αν, εάν, όταν, για, από, σε, στη, κατά, πριν, μετά, με, χωρίς, \
    πάντα, δωρεάν, τώρα, αμέσως, ha, amikor, is, mindig, ingyenesen, most, azonnal, \
    ตลอด, ได้, สอบถาม, ปรึกษา, ร้องเรียน, เพื่อ, ถ้า, หาก, เมื่อ, ฟรี, จาก, สำหรับ, ใน, ก่อน, ทุก, โดย, กรณี, แจ้ง, ขอ, \
    nếu, dành cho, khi, để, từ, trong, vào, lập tức, miễn phí, suốt, cả, bất cứ, bất kỳ, ở, tại, với, trước, \
    sau, mà, chúng, tôi, \
    kung, kapag, para, mula, habang, bago, pagkatapos, nang, libre, ngayon, anumang, saan, upang, \
    kami, kaming, amin, aming, jika, kalau, untuk, dari, pada, segera, \
    如果, 和, 或者, 求助, 求救, 以, 从, 從, 为, 為, 即, 免费, 免費, 立即, 马上, 寻求, 转, 咨询, \
    अगर, यदि, के लिए, जब, हमेशा, अभी, यदि, যদি, বা, অথবা, \
    derefter, sedan, dann, danach, puis, ensuite, luego, depois, poi, apoi, następnie, потім, потом, затем, \
    tada, ثم, سپس, sonra, majd, aztán, έπειτα, แล้ว, rồi, tapos, kemudian, lalu, kisha, फिर, তারপর, \
    然后, 然後
    """
}
