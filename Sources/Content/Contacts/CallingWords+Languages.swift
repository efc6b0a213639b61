/// The words of one language with which numbers are named: lists, parted by commas.
struct CallingVocabulary {
  /// Words of calling that stand before the number, and the nouns of lines.
  let words: String
  /// What may stand between such a word and the number.
  let links: String
  /// Words of calling behind the number.
  var behind = ""
  /// Words of calling behind the number, which is counted where nothing stands between: `1098 calls`.
  var called = ""
  /// Beginnings of words of calling, in languages that inflect them.
  var stems = ""
  /// Whom one calls, and lines that have short numbers.
  var services = ""
  /// What may stand behind the number: words of hours, of price, and the verbs of lines.
  var after = ""
}

extension CallingWords {
  /// The words of many languages, for all texts: a text names a line of another country in its words,
  /// and a language that was just begun has none of its own yet.
  static let common = (western + eastern + asian + african).map { language in
    CallingWords(
      words: list(language.words), links: list(language.links), behind: list(language.behind),
      called: list(language.called), stems: list(language.stems), particles: list(language.after),
      services: list(language.services))
  }.reduce(
    CallingWords(
      words: list(messengers), links: [], particles: list(particles), services: list(services),
      sending: list(sending))
  ) { $0.adding($1) }

  static func list(_ text: String) -> [String] {
    text.split(separator: ",").map { $0.trimmed }.filter { !$0.isEmpty }
  }

  /// The languages of western Europe, by name of the family.
  static let western: [CallingVocabulary] = [
    // Everywhere
    CallingVocabulary(
      words: "sms, fax, tel, telefon, hotline, ph, dial, telefono", links: "24/7",
      services: "sos, polis, samu"),
    // Danish
    CallingVocabulary(
      words: """
        ring, ringe, ringer, kald, tast, tlf, telefonnumre, nødnumre, vigtige numre, \
        telefonnummer, telefonnummeret, nødnummer, nødnummeret, mobil, mobilnummer, kontakt, \
        hjælpelinje, hjælpelinjen, kriselinje, rådgivningslinje, ringes, kontakte, kontakter, \
        hotlinen, alarmnummer, alarmnummeret, nyttige numre, børnetelefonen, en sms, sms'en, \
        telefonlinje, telefonlinjen, akutnummer, akutlinjen, tryk, døgntelefon, telefonrådgivning, trykke, slå, \
        få hjælp
        """,
      links: """
        til, på, op, os, mig, til den, nummer, nummeret, nr, straks, altid, eller, og, bare, kun, \
        nu, enten, hellere, først, er, gratis, ordet, teksten, med ordet, med teksten, det er, \
        via, igen, har nummer, har nummeret, på nummer
        """,
      services: """
        børnetelefon, kvindelinjen, livslinjen, falck, brandvæsen, alarmcentralen, \
        alarmcentral, giftlinjen, offerrådgivningen, kystvagten, mandecentret, i nødstilfælde, \
        ved akut fare
        """,
      after: "har, tager, svarer, hjælper, tilbyder, gratis, anonymt, nu, straks, og"),
    // English
    CallingVocabulary(
      words: """
        call, calling, get help, get help from, phone, telephone, phone number, phone numbers, ring, emergency, \
        helpline, text, mobile, reach, contact, emergency number, hotline number, \
        helpline number, emergency numbers, important numbers, useful numbers, ringing, phoning, \
        dialling, dialing, texting, numbers to call, who to call, crisis line, help line, \
        hot line, hotlines, helplines, support line, advice line, emergency contacts, \
        useful contacts, emergency line, toll-free number, freephone, short code, landline, \
        helpline on, emergency phone numbers, helpline numbers, hotline numbers, \
        send a text, send a text message, send an sms, send a message, a text, an sms, \
        text message, phone line
        """,
      links: """
        to, on, at, the number, number, no, or, and, now, is, just, only, us, the word, the, free, \
        toll-free, first, instead, either, by dialling, by dialing, by calling, by ringing, \
        number is, with the word, with the message, saying, straight away, right away, \
        immediately, quickly, on the number, at the number, our, using
        """,
      behind: """
        is the number, is the emergency number, is the helpline, is the hotline, \
        is the number to call, is the police, is the free number, is the european emergency
        """,
      services: """
        childline, child line, child helpline, coast guard, fire, fire service, fire department, \
        ems, medical emergency, medical emergencies, samaritans, crimestoppers, poison control, \
        emergency medical services, fire and rescue, women's helpline, national helpline, \
        rescue, rescue service, rescue services, in an emergency, child protection, \
        domestic abuse helpline, traffic police, civil defence, roadside assistance, suicide line
        """,
      after: """
        is, operates, offers, provides, anonymously, confidentially, free, and, or, straight, \
        whatever, wherever, listens, never, stays, remains, helps
        """),
    // Norwegian, Swedish, Icelandic
    CallingVocabulary(
      words: """
        nødtelefon, vakttelefon, krisetelefon, tekstmelding, ringa, tfn, larmnummer, nödnummer, \
        stödtelefon, slå, hjelpetelefonen, nødnumre, viktige numre, viktiga nummer, nödnumren, \
        hjälplinjen, hjälplinje, hringdu, hringið, telefonnumret, hjelpelinje, hjelpelinjen, \
        kontakta, stödlinjen, stödlinje, telefonen, nødnummeret
        """,
      links: """
        till, nummeret, med en gang, numret, direkt, genast, bara, umiddelbart, omedelbart, í, \
        eller, på nummer, på telefon, på tlf, på telefonnummer
        """,
      services: """
        brannvesenet, brann, ambulanse, ambulansen, räddningstjänsten, brandkår, kvinnofrid, \
        kvinnofridslinjen, alarmtelefonen, alarmtelefonen for barn og unge, bris, giftinformation, \
        barnens rätt, lögreglan, mental helse, sos alarm
        """,
      after: "är, har, svarar, dygnet, hjälper, svarer, gjelder, er, åpent, öppet, öppen"),
    // Finnish, Estonian
    CallingVocabulary(
      words: """
        soita, soittakaa, soittaa, puhelin, puh, puhelinnumero, hätänumero, hätänumeroon, \
        tekstiviesti, hätänumerot, soittamalla, auttava puhelin, päivystysnumero, \
        valitse numero, kriisipuhelin, auttavaan puhelimeen, helista, helistage, helistada, \
        telefonil, hädaabinumber, infotelefon, vihjeliin, abitelefon
        """,
      links: "numeroon, numero, nro, yleiseen, tai, ja, heti, välittömästi, numbril, kohe, või",
      services: """
        poliisi, ambulanssi, palokunta, pelastuslaitos, myrkytystietokeskus, hätäkeskus, \
        nollalinja, rikosuhripäivystys, politsei, kiirabi, päästeamet, lasteabi
        """,
      after: "jos, on, auttaa, maksutta, ympäri, on avoinna, kui, tasuta, ööpäevaringselt"),
    // German, Dutch
    CallingVocabulary(
      words: """
        ruf, rufen sie, rufe, anrufen, wähle, wählen sie, notruf, notrufnummer, handy, \
        telefonnummer, bel, ruft, wählt, wählen, rufnummer, telefonnummern, notrufnummern, \
        wichtige nummern, wichtige telefonnummern, hilfetelefon, sorgentelefon, nottelefon, \
        beratungstelefon, telefonisch, kurzwahl, rufnummern, hotline-nummer, eine sms, \
        kontaktieren sie, erreichbar, telefoniere, per sms, infotelefon, krisentelefon, \
        notfallnummern, bellen, belt, noodnummer, alarmnummer, hulplijn, bel gratis, telefoneer, \
        telefoonnummer, telefoon, meldpunt, toets, noodnummers, belangrijke nummers, mobiel
        """,
      links: """
        entweder, unter, die, nummer, an, oder, und, sofort, naar, het, direct, der, den, \
        unter der, unter der nummer, die nummer, mit dem wort, mit dem text, mit dem kennwort, \
        gleich, umgehend, kostenlos, sie, uns, bitte, op, of, meteen, onmiddellijk, met, \
        het nummer, op het nummer, dann, einfach, lautet, ist, via
        """,
      behind: "anrufen, wählen, ist die nummer, ist der notruf, bellen",
      services: """
        feuerwehr und rettung, feuerwehr und rettungsdienst, rettung, notfall, im notfall, \
        bei gefahr, telefonseelsorge, krankenwagen, ambulanz, bundespolizei, giftnotruf, \
        ärztlicher notdienst, ärztlicher bereitschaftsdienst, nummer gegen kummer, \
        hilfetelefon gewalt gegen frauen, kinder- und jugendtelefon, elterntelefon, \
        frauenhelpline, frauennotruf, rat auf draht, sperr-notruf, in gefahr, \
        der polizei, der feuerwehr, kindertelefoon, veilig thuis, slachtofferhulp, \
        de kindertelefoon, zelfmoordpreventie
        """,
      after: """
        an, senden, schicken, ist, hilft, berät, besetzt, erreichbar, arbeitet, anonym, \
        können, kann, und, oder, rund um die uhr, gewählt, wählen, anrufen, is, helpt, gratis, en, of
        """),
    // French
    CallingVocabulary(
      words: """
        appelez, appeler, appelle, téléphonez, téléphoner, téléphone, tél, composez, composer, \
        joignez, faites, faites le, faire le, fais le, en faisant, en composant, en appelant, \
        compose, appelons, appelle le, contactez, contacter, joindre, ligne d'écoute, \
        ligne d’écoute, numéro vert, numéro d'urgence, numéro d’urgence, numéros d'urgence, \
        numéros d’urgence, numéros utiles, numéros importants, ligne d'aide, ligne d’aide, \
        numéro d'appel, numéro d’appel, numéro national, numéro gratuit, numéro court, texto, \
        envoyez un sms, téléphonez-nous, qui appeler, portable, mobile, numéro unique, \
        numéro d'écoute, numéro d’écoute, ligne directe, ligne d'urgence, ligne d’urgence, \
        permanence téléphonique, plateforme téléphonique, tapez
        """,
      links: """
        le, au, à, sur, par, la ligne, numéro, du, ou, et, nous, tout de suite, immédiatement, gratuitement, \
        au numéro, le numéro, est le, avec le mot, avec le mot-clé, vite, aussitôt, d'abord, \
        sans attendre, en faisant le, en composant le, simplement, plutôt, directement, du
        """,
      behind: """
        est le numéro, est un numéro, est une ligne, est la ligne, est le numéro d'urgence, \
        est le numéro d’urgence
        """,
      services: """
        police secours, la gendarmerie, gendarmerie, enfance en danger, sans-abri, \
        violences femmes info, urgences, secours, samu social, enfants disparus, \
        en cas d'urgence, en cas d’urgence, en cas de danger, le samu, les secours, \
        la protection civile, protection civile, ambulances, sapeurs-pompiers, \
        les sapeurs-pompiers, centre antipoison, police-secours, allô enfance en danger, \
        fil santé jeunes, suicide écoute, viols femmes informations, aide aux victimes, \
        numéro d'urgence européen, urgence, urgence médicale, urgences médicales, la main courante
        """,
      after: """
        si, est, fonctionne, répond, propose, accueille, reste, puis, dès, 24, même, joignable, \
        ou, et, anonymement, en, afin, vous, partout
        """),
    // Spanish, Portuguese
    CallingVocabulary(
      words: """
        llama, llame, llamar, llamad, llamen, marca, marque, marcar, telefonee, teléfono, \
        teléfonos, telf, tfno, móvil, llamando, marcando, telefonea, llámenos, llámanos, \
        línea de ayuda, línea de emergencia, línea de atención, línea gratuita, \
        teléfono de emergencias, teléfono de ayuda, teléfono gratuito, teléfono de atención, \
        teléfonos de emergencia, números de emergencia, número de emergencia, números útiles, \
        teléfonos útiles, teléfonos importantes, números importantes, celular, un sms, contacte, \
        teléfonos de interés, a quién llamar, un mensaje, comuníquese, mensaje de texto, \
        ligue, ligar, telefone, chama, disque, discar, disca, ligando, marcando, ligação, liga, \
        telefonar, contacto, telemóvel, tlm, tlf, telefones, telefones úteis, números úteis, \
        telefones de emergência, números de emergência, número de emergência, linha de apoio, \
        linha de emergência, linha gratuita, linha de ajuda, contacte, linha de denúncia, \
        linha nacional, contactos úteis, fale, uma sms, um sms, mensagem, contatos úteis, \
        telefones importantes, central de atendimento, para quem ligar, chame
        """,
      links: """
        al, a, el, número, numero, de, o, y, por, ya, inmediatamente, gratis, para, il, \
        al número, el número, en el, en el número, al teléfono, de inmediato, enseguida, \
        la línea, a la línea, a linha, para a linha, con la palabra, con el texto, cuanto antes, primero, es el, es, gratuito, corto, \
        ao, ou, e, através do, pelo, no, imediatamente, para o, para o número, o, o número, \
        com a palavra, com o texto, logo, já, pelo número, é o, é, através do número, do
        """,
      behind: """
        es el número, es el teléfono, é o número, es un número, é um número, es la línea, é a linha
        """,
      services: """
        policía nacional, guardia civil, la guardia civil, emergencias, urgencias, bomberos, \
        los bomberos, policía local, policía municipal, mossos, ertzaintza, protección civil, \
        cruz roja, emergencias sanitarias, en caso de emergencia, ayuda a la infancia, \
        carabineros, fiscalía, en caso de peligro, violencia de género, defensoría, \
        emergência, emergências, em caso de emergência, polícia militar, polícia civil, \
        polícia federal, direitos humanos, defesa civil, corpo de bombeiros, disque denúncia, \
        disque direitos humanos, gnr, psp, os bombeiros, inem, polícia judiciária, \
        central de atendimento à mulher, conselho tutelar, linha da criança, sos criança, \
        em caso de perigo, cvv, polícia rodoviária, disque-denúncia, atendimento à mulher, \
        guarda municipal
        """,
      after: """
        está, atiende, funciona, ofrece, responde, para, si, se, atende, oferece, recebe, \
        e, y, o, ou, es, é, de forma, las, a cualquier, a qualquer, desde, gratuitamente, en, \
        disponible, disponível, no, solo, só, é gratuito
        """),
    // Italian, Romanian
    CallingVocabulary(
      words: """
        chiama, chiamate, chiami, telefono, chiamare, componi, componga, comporre, numero verde, \
        telefonare, telefona, telefoni, chiamando, numeri utili, numeri di emergenza, \
        numero di emergenza, numero gratuito, cellulare, componete, linea gratuita, \
        telefono rosa, un messaggio, contattare, contatta, contatti, numero antitratta, \
        sunați, suna, sună, sunați-ne, apelați, apela, apelează, formați, telefonul, telefonați, \
        chemați, urgență, numărul de urgență, numărul de telefon, numere de telefon, \
        numere utile, contactați, linia fierbinte, suni, sunaţi, apelaţi, formaţi, telefonic, \
        linia de urgență, helpline-ul, linia telefonică, numere de urgență, \
        numere importante, linie telefonică, linia de asistență, telverde, tel verde, formează, \
        cheamă, numărul unic, numărul scurt, numărul gratuit, un sms, mesaj, apelând, sunând, \
        linia verde, linia gratuită, apelează la, chemați poliția, să suni, să sunați, sunati
        """,
      links: """
        al, il, allo, subito, lo, al numero, il numero, con la parola, immediatamente, oppure, e, \
        è il, è lo, la linea, linia, la linia, la, numărul, numarul, număr, nr, imediat, sau, și, pe, este, e, la numărul, \
        cu textul, cu cuvântul, urgent, la numarul, direct, repede, gratuit, poliția la
        """,
      behind: "è il numero, è un numero, este numărul",
      services: """
        i carabinieri, vigili del fuoco, i vigili del fuoco, emergenza sanitaria, guardia di \
        finanza, guardia costiera, telefono azzurro, emergenza, in caso di emergenza, \
        emergenza infanzia, polizia di stato, numero antiviolenza, numero unico, pronto soccorso, \
        polizia locale, antitratta, guardia medica, \
        urgențe, jandarmeria, telefonul copilului, ambulanţă, salvarea, pompieri, \
        în caz de urgență, în caz de pericol, poliția de frontieră, protecția copilului, \
        poliția română, smurd, telefonul victimelor, poliţie, pompierii, salvare
        """,
      after: """
        è, risponde, funziona, offre, attivo, attiva, se, ogni, este, funcționează, oferă, \
        răspunde, poate, dacă, disponibil, disponibilă, apelabil, și, sau, è attivo
        """),
  ]
}

extension Substring {
  var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
