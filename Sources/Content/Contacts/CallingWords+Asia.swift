extension CallingWords {
  /// The languages of Asia.
  static let asian: [CallingVocabulary] = [
    // Hebrew
    CallingVocabulary(
      words: """
        התקשרו, התקשר, חייגו, חייג, טלפון, טל, חירום, להתקשר, התקשרי, לחייג, קו חם, קו סיוע, \
        מספרי חירום, מוקד, נייד
        """,
      links: "אל, ל, למספר, מספר, או, ב, מיד, במספר, בטלפון",
      services: "משטרה, המשטרה, למשטרה, אמבולנס, מד״א, מדא, מכבי אש, כבאות",
      after: "אם, בחינם, פועל, זמין"),
    // Arabic
    CallingVocabulary(
      words: """
        على الرقم التالي, تواصل, التواصل, تواصلوا, اتصل, اتصلي, اتصلوا, الاتصال, هاتف, الهاتف, للطوارئ, بالطوارئ, طوارئ, الطوارئ, اطلب, \
        تلفون, جوال, الخط الساخن, خط المساعدة, رقم الطوارئ, رقم الهاتف, أرقام الهواتف, \
        أرقام الطوارئ, خط ساخن, خط نجدة الطفل, الخط المجاني, رقم الخط المجاني, الرقم الأخضر, \
        الرقم المجاني, الرقم الأخضر المجاني, خط النجدة, خط الدعم, أرقام مهمة, أرقام مفيدة, \
        رقم الخط الساخن, تتصل, تتصلي, يتصل, اتصال, اطلبي, اطلبوا, كلم, كلمي, كلموا, هواتف, \
        أرقام هامة, أرقام للاتصال, الخط الأخضر, رقم مجاني, خط مجاني, بالخط الساخن, الهاتف المجاني, \
        الاتصال بالرقم, اتصلوا بالرقم, محمول, الجوال, هاتفيا, موبايل, للاتصال, أرقام الاتصال, \
        رسالة نصية, رسالة قصيرة, رقم الشكاوى, خط الطفل, خط مساندة الطفل, فاتصل, واتصل, فاتصلي, \
        هاتف النجدة, رقم النجدة, الرقم الموحد, الرقم القصير, برقم الطوارئ, على الخط الساخن
        """,
      links: """
        هو, هي, بنا, بالرقم, الرقم, برقم, رقم, على, بـ, ب, فورًا, فورا, أو, و, على الرقم, \
        إلى, إلى الرقم, على رقم, حالا, حالًا, مجانا, مجانًا, عبر الرقم, عبر, بكلمة, فوراً, مباشرة, \
        على الفور, بالخط, من خلال الرقم, الهاتفي, إلى رقم, مجاناً
        """,
      behind: "هو رقم, هو الرقم, هو الخط, رقم الطوارئ, هو رقم الطوارئ",
      services: """
        الشرطة, شرطة, بالشرطة, الإسعاف, الإطفاء, إسعاف, إطفاء, المطافئ, النجدة, الدفاع المدني, \
        الدرك, الدرك الوطني, الحماية المدنية, الأمن الوطني, الأمن العام, الوقاية المدنية, \
        نجدة الطفل, بالإسعاف, الدفاع المدنى, شرطة النجدة, في حالة الطوارئ, في حالة الخطر, \
        المجلس القومي للمرأة, المجلس القومي للطفولة والأمومة, الهلال الأحمر, مكتب الشكاوى, \
        حماية الأسرة, بحماية الأسرة, حماية الطفل, خفر السواحل, حرس الحدود, بالدفاع المدني, \
        بالنجدة, الصليب الأحمر, عند الخطر
        """,
      after: """
        مخصص, متاح, متاحة, يعمل, تعمل, مفتوح, مجاني, من, أو, و, على, وهو, يستقبل, يقدم, \
        إن, كي, لكي, حيث, بسرية, في, لتلقي, ليلا, بشكل
        """),
    // Persian, Dari, Pashto, Kurdish
    CallingVocabulary(
      words: """
        تماس, زنگ, تلفن, تلفنی, تلیفون, تیلفون, خط تماس, پیامک, کال, شماره تلفن, \
        شماره‌های ضروری, شماره‌های مهم, شماره‌های اضطراری, تلفن‌های ضروری, تلفن‌های مهم, خط کمک, \
        خط اضطراری, شماره اضطراری, خط تلفن, موبایل, تلفن همراه, خط مشاوره, خط ویژه, \
        شماره تماس, تماس بگیرید, زنگ بزنید, خط داغ, سامانه, شماره‌های مفید, تلفن‌های مفید, \
        تلفن گویا, خط رایگان, شماره رایگان, شماره رایگان کمک, شمارهٔ اضطراری, شماره‌های تماس, همراه, \
        زنګ, تلیفون شمېره, پەیوەندی, ژمارەی تەلەفۆن, هێڵی گەرم, telefon bikin
        """,
      links: """
        با, به, را, شماره, شمارهٔ, یا, و, فوراً, پر, شماره‌ی, با شماره, با شمارهٔ, به شماره, فورا, \
        سریع, به شمارهٔ, روی, رایگان, این, از طریق, کلمه, عبارت, بە, ته, به شماره‌ی, اضطراری, \
        اجتماعی, پلیس, اورژانس
        """,
      behind: """
        بگیرید, بگیر, تماس بگیرید, شماره‌گیری, را بگیرید, زنګ ووهئ, بگیرند, بزنید, بفرستید, \
        زنگ بزنید, تماس بگیر, زنگ بزن
        """,
      called: "تماس, زنگ, تلفن, کال, پیامک, پیام, زنګ, پەیوەندی",
      services: """
        پلیس, اورژانس, آمبولانس, آتش‌نشانی, آتش نشانی, اورژانس اجتماعی, صدای مشاور, پولیس, \
        هلال احمر, امداد, نیروی انتظامی, در خطر, در مواقع اضطراری, صدای یارا, بهزیستی, \
        امنیت اخلاقی, اطفائیه, امبولانس, فوریت‌های پلیسی, در مواقع خطر, پۆلیس, فوریت‌های پزشکی, \
        با پلیس, با اورژانس, به پلیس, به اورژانس, بە پۆلیس, اورژانس پزشکی, پلیس راه
        """,
      after: """
        پاسخگو, پاسخگوی, است, به, در, شبانه‌روزی, شبانه, یا, و, رایگان, هر, که, تا, را, باز, \
        فعال, برای, می‌توانید, شبانه‌روز
        """),
    // Urdu, Punjabi
    CallingVocabulary(
      words: """
        کال کریں, فون کریں, فون نمبر, فون, رابطہ, ہیلپ لائن, ہاٹ لائن, ہنگامی نمبر, \
        ہنگامی نمبرز, اہم نمبر, ضروری نمبر, اہم نمبرز, ٹیلی فون, موبائل, ہیلپ لائن نمبر, \
        مفت ہیلپ لائن, رابطہ نمبر, ڈائل کریں, ایس ایم ایس, ضروری نمبرز, ایمرجنسی نمبر, \
        ایمرجنسی نمبرز, ہیلپ لائنز, مددگار نمبر, ہیلپ‌لائن, ہیلپلائن, کال, ਫ਼ੋਨ, ਫੋਨ, ਕਾਲ, ਹੈਲਪਲਾਈਨ
        """,
      links: """
        پر, نمبر, یا, اور, کو, فوری, فوراً, فورا, ہے, کا نمبر, نمبر پر, مفت, ابھی, سے, لکھ کر, \
        بھی, ਤੇ, ਨੰਬਰ, جلدی, ہیلپ, لائن
        """,
      behind: """
        ڈائل, ملائیں, ملایئے, ملائے, کال کریں, فون کریں, ملا کر, بھیجیں, ملائیے, ملاؤ, کال کرو
        """,
      called: "کال, فون, رابطہ, ایس ایم ایس, اطلاع, میسج, پیغام, ਫ਼ੋਨ, ਫੋਨ, ਕਾਲ",
      services: """
        پولیس, ایمبولینس, فائر بریگیڈ, ریسکیو, بچوں کی ہیلپ لائن, خواتین ہیلپ لائن, ایدھی, \
        چائلڈ ہیلپ لائن, ایف آئی اے, چھیپا, خطرے میں, ہنگامی حالت میں, پولیس مددگار, موٹروے پولیس, \
        مددگار, چائلڈ پروٹیکشن, چائلڈ پروٹیکشن بیورو, ਪੁਲਿਸ, ਐਂਬੂਲੈਂਸ, فائر, ایمرجنسی, رینجرز
        """,
      after: """
        ہر, پر, مفت, چوبیس, سے, کھلی, کھلا, ہے, ہیں, دن, 24, یا, اور, بھی, نمبر, کو, دستیاب, تک
        """),
    // Hindi, Marathi
    CallingVocabulary(
      words: """
        कॉल करें, फ़ोन, फोन, कॉल, दूरभाष, हेल्पलाइन, हॉटलाइन, हेल्पलाइन नंबर, आपातकालीन नंबर, \
        आपातकालीन फ़ोन नंबर, ज़रूरी नंबर, महत्वपूर्ण नंबर, फ़ोन नंबर, फोन नंबर, मोबाइल, मोबाइल नंबर, \
        डायल करें, डायल, टोल फ्री नंबर, टोल-फ्री नंबर, टोल फ़्री, चाइल्डलाइन, संपर्क, संपर्क नंबर, \
        सहायता नंबर, एसएमएस, काम के नंबर, जरूरी नंबर, उपयोगी नंबर, मदद के नंबर, टोल फ्री, \
        इमरजेंसी नंबर, का नंबर, हेल्पलाइनें, फ़ोन करें, फोन करें, आपात नंबर, सहायता लाइन, \
        महत्त्वपूर्ण नंबर, हेल्पलाइन सेवा
        """,
      links: """
        पर, नंबर, या, और, को, नम्बर, तुरंत, नंबर पर, है, निःशुल्क, मुफ़्त, लिखकर, से, अभी, करें, हैं, \
        का, के, की, फ़ौरन, भी
        """,
      behind: """
        डायल करें, मिलाएँ, मिलाएं, मिलाइए, घुमाएँ, भेजें, लगाएँ, लगाएं, दबाएँ, कॉल करें, फ़ोन करें, \
        फोन करें, डायल कीजिए, डायल करके
        """,
      called: "कॉल, फोन, फ़ोन, sms, एसएमएस, संदेश, मैसेज, संपर्क, सूचित, सूचना, डायल, शिकायत",
      services: """
        पुलिस, एम्बुलेंस, एंबुलेंस, पुलिस को, अग्निशमन, दमकल, फ़ायर ब्रिगेड, चाइल्डलाइन, चाइल्ड लाइन, \
        चाइल्ड हेल्पलाइन, महिला हेल्पलाइन, महिला आयोग, ख़तरे में, खतरे में, फायर ब्रिगेड, \
        आपातकाल, आपातकाल में, आपात स्थिति, रेलवे, रेलवे हेल्पलाइन, साइबर अपराध, साइबर क्राइम, पोलीस, \
        रुग्णवाहिका, आपात स्थिति में, वरिष्ठ नागरिक, बाल सहायता, इमरजेंसी
        """,
      after: """
        पर, चौबीसों, चौबीस, 24, मुफ़्त, मुफ्त, हर, निःशुल्क, खुली, खुला, है, हैं, उपलब्ध, दिन, या, और, \
        भी, नंबर, को, से, से संपर्क, बिना, का, की
        """),
    // Nepali
    CallingVocabulary(
      words: """
        फोन गर्नुहोस्, कल गर्नुहोस्, हटलाइन, हेल्पलाइन, आपत्कालीन नम्बर, आपतकालीन नम्बर, फोन नम्बर, \
        सम्पर्क नम्बर, महत्त्वपूर्ण नम्बर, महत्वपूर्ण नम्बर, मोबाइल, टोल फ्री, टोल फ्री नम्बर, \
        निःशुल्क नम्बर, सम्पर्क, टेलिफोन, मोबाइल नम्बर, आवश्यक नम्बर, उपयोगी नम्बर, उपयोगी नम्बरहरू, \
        आपत्कालीन नम्बरहरू, महत्त्वपूर्ण नम्बरहरू, आपत्कालीन फोन नम्बर, फोन नम्बरहरू, सहायता नम्बर, \
        आकस्मिक नम्बर, हेल्पलाइन नम्बर, हटलाइन नम्बर, एसएमएस, फोन, कल, टोल-फ्री
        """,
      links: """
        मा, नम्बर, वा, र, लाई, नम्बरमा, तुरुन्त, को, निःशुल्क, तत्काल, नं, लेखेर, हो, बाट, सिधै, \
        अथवा
        """,
      behind: """
        डायल गर्नुहोस्, पठाउनुहोस्, फोन गर्नुहोस्, कल गर्नुहोस्, सम्पर्क गर्नुहोस्, डायल गर्न
        """,
      called: "फोन, कल, डायल, सम्पर्क, एसएमएस, sms, खबर, म्यासेज, सन्देश, घण्टी",
      services: """
        प्रहरी, प्रहरीलाई, एम्बुलेन्स, दमकल, बाल हेल्पलाइन, महिला हेल्पलाइन, महिला आयोग, \
        बाल हेल्पलाइन नम्बर, राष्ट्रिय महिला आयोग, ट्राफिक प्रहरी, खतरामा, आपतमा, बालबालिका खोजतलास, \
        वारुण यन्त्र, वैदेशिक रोजगार, मानव बेचबिखन, नेपाल प्रहरी, आपत्कालमा, चाइल्ड हेल्पलाइन
        """,
      after: "मा, चौबीसै, चौबीस, निःशुल्क, खुला, छ, हो, वा, र, लाई, २४, नम्बर, नम्बरमा, बाट, सधैं"),
    // Bengali
    CallingVocabulary(
      words: """
        কল করুন, ফোন, কল, হটলাইন, হেল্পলাইন, জরুরি নম্বর, জরুরি নম্বরসমূহ, ফোন নম্বর, মোবাইল, \
        গুরুত্বপূর্ণ নম্বর, প্রয়োজনীয় নম্বর, টোল ফ্রি, টোল ফ্রি নম্বর, জরুরি সেবা, মোবাইল নম্বর, \
        যোগাযোগ, হেল্প লাইন, হট লাইন, টেলিফোন, ফোন করুন, ডায়াল করুন, ডায়াল করুন, এসএমএস, \
        হেল্পলাইন নম্বর, হটলাইন নম্বর, দরকারি নম্বর, জরুরি ফোন নম্বর, সহায়তা নম্বর, জরুরী নম্বর, \
        যোগাযোগের নম্বর, জরুরি হেল্পলাইন, জাতীয় হেল্পলাইন, জাতীয় জরুরি সেবা, জাতীয় জরুরি সেবা
        """,
      links: """
        নম্বরে, নম্বর, বা, অথবা, ও, এ, এখনই, দ্রুত, সরাসরি, বিনামূল্যে, এই, লিখে, তে, হলো, হল, আজই, \
        নাম্বার, নাম্বারে, হচ্ছে, এবং
        """,
      behind: """
        ডায়াল করুন, ডায়াল করুন, জানান, পাঠান, কল করুন, ফোন করুন, যোগাযোগ করুন, কল দিন, ফোন দিন
        """,
      called: "কল, ফোন, ডায়াল, ডায়াল, এসএমএস, যোগাযোগ, sms, বার্তা, মেসেজ",
      services: """
        পুলিশ, অ্যাম্বুলেন্স, ফায়ার সার্ভিস, ফায়ার সার্ভিস, দমকল, শিশু সহায়তা, শিশু সহায়তা, \
        জাতীয় জরুরি সেবা, পুলিশকে, নারী ও শিশু নির্যাতন, চাইল্ড হেল্পলাইন, বিপদে, \
        বিপদে পড়লে, বিপদে পড়লে, দুদক, র‍্যাব, শিশু হেল্পলাইন, নারী হেল্পলাইন, আইনি সহায়তা, \
        প্রবাসবন্ধু, প্রবাস বন্ধু, সরকারি আইনি সহায়তা
        """,
      after: """
        নম্বরে, নম্বর, এ, তে, সব, বিনামূল্যে, খোলা, চব্বিশ, ২৪, বা, অথবা, ও, সারা, সবসময়, এই, \
        দিন, চালু, সপ্তাহের, যেকোনো
        """),
    // Tamil, Telugu, Gujarati, Malayalam, Sinhala, Kannada
    CallingVocabulary(
      words: """
        அழையுங்கள், அழைக்கவும், தொலைபேசி, உதவி எண், ఫోన్, కాల్, హెల్ప్‌లైన్, ફોન, કૉલ, હેલ્પલાઇન, \
        വിളിക്കുക, ഫോൺ, ഹെൽപ്പ്‌ലൈൻ, දුරකථන, අමතන්න, දුරකථනය, ಕರೆ, ಸಹಾಯವಾಣಿ
        """,
      links: "எண், எண்ணை, నంబర్, નંબર, નંબર પર, നമ്പർ, අංකය, හෝ, ಸಂಖ್ಯೆ",
      behind: """
        அழையுங்கள், அழைக்கவும், அழைக்கலாம், కాల్, ఫోన్, ફોન, કૉલ, വിളിക്കുക, വിളിക്കാം, അമർത്തുക, \
        අමතන්න, ಕರೆ
        """,
      services: "காவல்துறை, போலீஸ், ஆம்புலன்ஸ், పోలీసు, పోలీస్, પોલીસ, പോലീസ്, പൊലീസ്, පොලිසිය, ಪೊಲೀಸ್",
      after: "எண்ணில், ఉచితం, પર, സൗജന്യം, අංකයට"),
    // Thai, Lao, Khmer, Burmese
    CallingVocabulary(
      words: """
        โทรหา, โทร, โทรแจ้ง, โทรศัพท์, กด, ติดต่อ, สายด่วน, ฉุกเฉิน, เบอร์โทร, เบอร์โทรศัพท์, \
        หมายเลขโทรศัพท์, เบอร์ฉุกเฉิน, เบอร์สำคัญ, หมายเลขฉุกเฉิน, โทรสายด่วน, โทรเบอร์, มือถือ, \
        ส่งข้อความ, ส่ง sms, เบอร์ติดต่อ, เบอร์มือถือ, เบอร์โทรฉุกเฉิน, เบอร์โทรสำคัญ, \
        หมายเลขสำคัญ, โทร., ข้อความ, สายด่วนเบอร์, ໂທ, ໂທຫາ, ສາຍດ່ວນ, ເບີໂທ, ទូរស័ព្ទ, ហៅ, \
        ទូរស័ព្ទទៅ, ហៅទូរស័ព្ទ, ဖုန်းခေါ်ပါ, ဖုန်းဆက်ပါ, ဖုန်း, ခေါ်ပါ, ဖုန်းနံပါတ်
        """,
      links: """
        ที่, หมายเลข, เบอร์, ไปที่, หรือ, และ, ได้ที่, เลย, ทันที, ทันทีที่, มาที่, ไปยัง, ที่เบอร์, \
        ที่หมายเลข, คือ, ฟรี, ได้ฟรีที่, ที่สายด่วน, ด่วน, ເບີ, ទៅ, លេខ, ទៅលេខ, ဆီ, နံပါတ်, ကို
        """,
      behind: "ဖုန်းခေါ်, ဖုန်းဆက်, ကိုခေါ်, သို့ဖုန်း",
      services: """
        ตำรวจ, รถพยาบาล, ดับเพลิง, เหตุด่วนเหตุร้าย, ศูนย์ช่วยเหลือ, ศูนย์ช่วยเหลือสังคม, \
        เจ็บป่วยฉุกเฉิน, กู้ภัย, ตำรวจท่องเที่ยว, แจ้งเหตุ, เหตุฉุกเฉิน, ศูนย์ดำรงธรรม, กู้ชีพ, \
        สพฉ, ปวีณา, พม, กรมการจัดหางาน, กระทรวงแรงงาน, ไฟไหม้, สุขภาพจิต, ประกันสังคม, แพทย์ฉุกเฉิน, \
        ตำรวจทางหลวง, ຕຳຫຼວດ, ប៉ូលិស, នគរបាល, ရဲ, ရဲစခန်း, လူနာတင်ယာဉ်
        """,
      after: """
        รับแจ้ง, โทรฟรี, ให้บริการ, เปิด, บริการ, รับ, ช่วย, พร้อม, ให้, ตลอด, ต่อ, ทุกวัน, \
        ไม่เสีย, เมื่อ, ที่, จะ, ได้, นี้, และ, หรือ, โดย, ค่ะ, ครับ, เพราะ, แล้ว, เพียง, นะ, \
        ຟຣີ, ដោយ, သို့, အခမဲ့, ကို, သည်
        """),
    // Chinese
    CallingVocabulary(
      words: """
        拨打, 撥打, 致电, 致電, 电话, 電話, 打电话, 打電話, 热线, 熱線, 请拨, 報警, 报警, 手机, \
        請撥, 请撥, 拨, 撥, 专线, 專線, 求助电话, 求助電話, 急救电话, 紧急电话, 緊急電話, 手機, \
        联系电话, 聯絡電話, 电话号码, 電話號碼, 请打, 請打, 可打, 打给, 打給, 来电, 來電, \
        重要电话, 常用电话, 重要電話, 常用電話, 报警电话, 報警電話, 求助热线, 求助熱線, 号码, 號碼, \
        短信, 簡訊, 发短信, 發簡訊, 发送短信, 發送簡訊, 救助热线, 服务热线, 服務專線, 热线电话, \
        保護專線, 諮詢專線, 咨询电话, 咨询热线, 举报电话, 举报热线, 求助专线, 直拨, 直撥, 免费电话
        """,
      links: """
        或, 号, 號, 请, 至, 到, 立即, 马上, 馬上, 免费, 免費, 是, 为, 為, 和, 及, 与, 请拨打, 转, \
        也可, 可以, 就, 了, 全国, 全國
        """,
      behind: "求助, 报警, 報警, 热线, 熱線, 专线, 專線, 保護專線, 保护专线, 报案, 報案",
      services: """
        警察, 公安, 救护车, 報警, 报警, 急救, 消防, 火警, 救護車, 婦幼保護, 妇女维权, 儿童保护, \
        婦幼, 家暴, 移民署, 反诈, 法律援助, 领事保护, 領事保護, 出入境, \
        反詐騙, 全国妇联, 心理援助
        """,
      after: """
        保護, 保护, 專線, 专线, 热线, 熱線, 24, 全天, 二十四, 提供, 接受, 受理, 寻求, 尋求, 可, \
        服務, 服务, 报案, 報案, 全年, 匿名, 或, 获取, 獲得, 都, 就, 是, 请, 請, 会, 會, 向, 随时
        """),
    // Japanese, Korean, Mongolian
    CallingVocabulary(
      words: """
        電話番号, 携帯, 緊急連絡先, ホットライン, 相談電話, ダイヤル, 전화, 전화번호, 긴급전화, \
        신고전화, 상담전화, 휴대폰, 긴급 전화번호, 핫라인, утас, утасны дугаар, дуудлага, залга, \
        яаралтай утас, халуун утас
        """,
      links: "は, に, へ, の, 번호, 번, 또는, 으로, дугаар, эсвэл",
      behind: """
        に電話, へ電話, 番に, 番へ, に連絡, 番に電話, 전화, 로 전화, 으로 전화, 전화하세요, \
        전화하십시오, 전화주세요, 전화해, 번으로, 에 전화, 로 신고, 에 신고, руу залга, дугаарт залга, залгаарай
        """,
      services: "救急, 警察署, 경찰, 소방, 구급차, 구급, 긴급신고, цагдаа, түргэн тусламж, гал",
      after: "番, 번, 로, 으로, 에, に, へ, まで, руу, дугаарт"),
    // Vietnamese
    CallingVocabulary(
      words: """
        gọi, điện thoại, bấm, quay, khẩn cấp, đt, liên hệ, gọi điện, hotline, đường dây nóng, \
        đường dây hỗ trợ, tổng đài, số khẩn cấp, quay số, bấm số, gọi số, gọi điện thoại, \
        số điện thoại, các số khẩn cấp, các số quan trọng, số cần nhớ, số máy, di động, \
        alo, nhắn tin, soạn tin, điện cho, các số điện thoại, sđt, đường dây, số nóng, \
        tổng đài quốc gia, đường dây khẩn cấp, gọi cho, gọi tới, số quan trọng, nhắn, \
        số điện thoại khẩn cấp, số hữu ích, số điện thoại quan trọng, hãy gọi, gọi ngay, \
        số cần gọi, các số cần gọi, đường dây tư vấn, điện
        """,
      links: """
        là, số, theo số, đến, tới, ngay, hoặc, và, cho, điện, ở số, qua số, vào số, đến số, \
        tới số, miễn phí, về số, gửi, gửi đến, gửi tới, cú pháp, số máy, đầu số, ngay số, lập tức, \
        hay, quốc gia, qua, gọi số, theo, nhanh
        """,
      behind: "là số, là đường dây, là tổng đài",
      services: """
        cảnh sát, công an, cấp cứu, cứu hỏa, cứu thương, chữa cháy, bảo vệ trẻ em, xe cứu thương, \
        cảnh sát 113, phòng cháy chữa cháy, tìm kiếm cứu nạn, cứu nạn, bộ đội biên phòng, \
        khi khẩn cấp, cảnh sát cơ động, tổng đài bảo vệ trẻ em, biên phòng, \
        khi nguy hiểm, lính cứu hỏa
        """,
      after: """
        hoạt động, tiếp nhận, hỗ trợ, trực, phục vụ, là, sẽ, hay, và, hoặc, luôn, có, thì, 24, \
        được, giúp, cung cấp, nhận, mọi, bất kể, của
        """),
    // Tagalog
    CallingVocabulary(
      words: """
        mag-text, i-text, tumawag, tawagan, tawag, i-dial, idayal, telepono, mga numerong tatawagan, \
        mga hotline, numero ng telepono, hotline, mahahalagang numero, tawagan ang, itawag, \
        tawagan ninyo, mga mahahalagang numero, mga emergency number, tatawagan, magtext, \
        mag-dial, pagtawag, tumawag agad, numero ng hotline, mga numero, selpon, cellphone, \
        mga matatawagan, sino ang tatawagan, tawagan mo, matatawagan, i-type, i-send
        """,
      links: """
        sa, ang, numero, numerong, agad, o, at, ay, kaagad, sa numerong, ang numerong, nang libre, \
        libre, sa hotline, ng, lang, namin, ninyo, mo, na, din, rin, po, muna, hotline
        """,
      services: """
        pulis, ang pulis, pulisya, sa pulis, ambulansya, bumbero, ang pulisya, bantay bata, \
        sunog, emerhensiya, kapag may panganib, sa emerhensiya, coast guard, dswd, dmw, owwa, \
        ang ambulansya, sa pulisya, aksyon line, actionline
        """,
      after: "ay, bukas, araw-araw, o, at, kung, kapag, nang, libre, 24, na, para, anumang"),
    // Indonesian, Malay
    CallingVocabulary(
      words: """
        hubungi, telpon, telepon, menghubungi, menelepon, teleponlah, hubungilah, panggil, \
        call center, nomor darurat, nomor penting, nomor telepon, nomor-nomor penting, \
        nomor telepon penting, saluran siaga, layanan pengaduan, nomor layanan, tekan, \
        nomor kontak, hp, wa, kontak, tlp, telp, hotline, telefon, kontak darurat, sms, \
        nomor yang bisa dihubungi, call centre, pusat panggilan, nomor telepon darurat, \
        nomor hotline, nombor telefon, talian, talian bantuan, nombor kecemasan, hubungi kami, \
        layanan telepon, layanan darurat, kirim sms, mengirim sms, nomor berguna, ketik, pencet, \
        kontak penting, dihubungi, saluran bantuan, saluran telepon
        """,
      links: """
        ke, nomor, di, di nomor, ke nomor, segera, atau, dan, pada nomor, melalui, melalui nomor, \
        lewat, no, dengan, secara gratis, langsung, saja, yaitu, adalah, nombor, kirim ke, \
        gratis, dengan kata, dengan format, pada, bebas pulsa
        """,
      behind: "adalah nomor, merupakan nomor",
      services: """
        polisi, ambulans, pemadam kebakaran, pemadam, damkar, polri, sapa, basarnas, darurat, \
        kantor polisi, bp2mi, layanan sapa, kepolisian, ke polisi, dalam keadaan darurat, \
        komnas perempuan, kemen pppa, polis, bomba, sar, bnpb, tim sar, keadaan darurat
        """,
      after: """
        melayani, buka, tersedia, gratis, siap, beroperasi, dengan, jika, bila, apabila, kapan, \
        atau, dan, untuk, selama, setiap, bebas, 24, adalah, agar
        """),
  ]

  /// The languages of Africa.
  static let african: [CallingVocabulary] = [
    // Amharic, Tigrinya
    CallingVocabulary(
      words: """
        ይደውሉ, ደውሉ, ደውል, ስልክ, ስልኪ, ደውይ, የስልክ ቁጥር, የስልክ ቁጥሮች, ስልክ ቁጥር, ስልክ ቁጥሮች, ቁጥሮች, \
        የድንገተኛ ጊዜ ስልክ ቁጥሮች, የድንገተኛ ስልክ ቁጥሮች, አስፈላጊ ስልኮች, ነጻ የስልክ መስመር, የነጻ ስልክ መስመር, \
        የስልክ መስመር, ነፃ የስልክ መስመር, የድንገተኛ ጊዜ ቁጥሮች, ሞባይል, ነጻ መስመር, ነፃ መስመር, ጠቃሚ ቁጥሮች, \
        አስፈላጊ ቁጥሮች, የእርዳታ መስመር, ሆትላይን, አጭር ቁጥር, ይደውሉልን, ጠቃሚ ስልኮች, ቁጽሪ ስልኪ, ህጹጽ ቁጽሪ
        """,
      links: "ቁጥር, ቁጽሪ, ወይም, ናብ, በ, ወደ, ላይ, እና, ወዲያውኑ, በነጻ, በነፃ, በስልክ, በስልክ ቁጥር, ነው, ወደ ቁጥር, ወይ",
      behind: """
        ይደውሉ, ደውሉ, ደውል, ደውይ, ይላኩ, ይደውሉልን, በመደወል, ላይ ይደውሉ, መደወል, በነጻ ይደውሉ, ደውለው, ደዋውሉ, ይላኩልን, \
        ላኩ
        """,
      called: "መልእክት, አጭር",
      services: """
        ፖሊስ, ለፖሊስ, አምቡላንስ, እሳት አደጋ, ለአምቡላንስ, ቀይ መስቀል, የፌዴራል ፖሊስ, ድንገተኛ አደጋ, እሳትና ድንገተኛ አደጋ, \
        የእሳት አደጋ, ትራፊክ ፖሊስ, ፌዴራል ፖሊስ, ፖሊስን, ለእሳት አደጋ, የሕፃናት መስመር
        """,
      after: "ነጻ, በነጻ, በነፃ, ነፃ, ክፍት, ነው, ወይም, እና, ላይ, አጭር, ቀንና, ለ, ዘወትር, ቁጥር, 24"),
    // Swahili
    CallingVocabulary(
      words: """
        piga simu, simu, piga, pigia, namba za dharura, nambari za dharura, namba muhimu, \
        nambari muhimu, namba ya dharura, nambari ya dharura, nambari ya simu, namba ya simu, \
        pigeni, upige, wapigie, laini ya msaada, simu ya bure, rununu, mpigie, kupiga, \
        namba ya bure, nambari ya bure, piga namba, piga nambari, tuma sms, tuma ujumbe, \
        namba za simu, nambari za simu, simu za dharura, ujumbe, ujumbe mfupi, pigia simu, \
        namba za kupiga, namba za msaada, simu ya dharura, simu ya msaada, wasiliana, kwa simu
        """,
      links: """
        namba, nambari, kwa, kwenda, kwenye, au, na, bure, haraka, mara moja, kwa namba, \
        kwa nambari, kupitia, ya, ni, wenye, wenye neno, neno, kwenda namba, kwenda nambari, polisi, \
        polisi kwa, moja kwa moja, bila malipo, hii, yetu
        """,
      services: """
        polisi, ambulensi, gari la wagonjwa, zimamoto, huduma ya mtoto, dharura, kwa polisi, \
        gari la zimamoto, msaada kwa watoto, wakati wa dharura, msalaba mwekundu, ulinzi wa mtoto, \
        ukatili wa kijinsia, faya
        """,
      after: "ni, inapatikana, bila, kwa, inafanya, ina, au, na, bure, ukiwa, kama, wakati, saa"),
    // Somali, Oromo
    CallingVocabulary(
      words: """
        wac, soo wac, wacaan, waca, la soo xiriir, soo wacaan, taleefan, telefoon, taleefanka, \
        lambarrada degdegga, lambarada degdegga, lambarka degdegga, khadka caawinta, khadka, \
        lambarrada muhiimka ah, lambarka taleefanka, telefoonka, tel, wici, wici kartaa, \
        soo wici, la hadal, lambarrada, mobaylka, moobayl, garaac, dir fariin, fariin, \
        khadka degdegga, lambarrada telefoonka, khadka tooska ah, lambarada muhiimka ah, \
        bilbili, bilbilaa, bilbila, lakkoofsa bilbilaa, bilbilaan, bilbiluun
        """,
      links: """
        lambarka, lambar, ama, iyo, ku, isla markiiba, degdeg, kala, bilaash, oo bilaash ah, \
        numberka, nambarka, u, booliska, ah, waa, hadda, kaga, ka, lambarkan, lakkoofsa, yookiin, \
        dhaqso
        """,
      behind: "wac, soo wac, waca, wici, wacaan, ka wac, bilbili, bilbilaa, garaac",
      services: """
        booliska, boolis, bileyska, ambalaaska, ambalaas, dab-demiska, dab damiska, \
        gurmadka, degdegga, gargaarka degdegga, dabdamiska, caafimaadka degdegga, ambulaas, \
        poolisii, ambulaansii, xaaladda degdegga, khatar
        """,
      after: "waa, waxay, waxaa, oo, si, ama, iyo, haddii, waxa, maalin, 24, bilaash, markii, yoo"),
  ]
}
