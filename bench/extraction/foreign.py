"""Stories in other languages and scripts: title, outlet, author, paragraphs. All of it is invented."""

GERMAN = (
    "Stadtrat stoppt Verkauf der alten Speicher am Hafen",
    "Nordhafener Tageblatt",
    "Jonas Wiebe",
    (
        "Der Stadtrat von Nordhafen hat am Dienstagabend den Verkauf der drei alten Speicher am Binnenhafen gestoppt. "
        "Mit 31 zu 14 Stimmen lehnten die Abgeordneten das Angebot eines Investors ab, der dort 140 Wohnungen plante.",
        "„Wir verkaufen unser Gedächtnis nicht zum halben Preis“, sagte Ratsfrau Hilke Ottens, die den Antrag gestellt "
        "hatte. Der Investor hatte 11,2 Millionen Euro geboten; ein Gutachten nennt 19 Millionen.",
        "Die Speicher stammen aus dem Jahr 1887 und stehen seit neun Jahren leer. Das Dach des mittleren Hauses ist "
        "nach einem Sturm im Winter mit Planen gedeckt, und die Feuerwehr hat das Betreten des Dachbodens untersagt.",
        "Bürgermeister Arne Folkerts warnte vor den Folgen: Allein die Sicherung koste die Stadt jeden Monat "
        "40.000 Euro. Er wolle nun mit der Landesregierung über einen Zuschuss verhandeln, sagte er nach der Sitzung.",
        "Der Verein „Offene Speicher“ schlägt vor, im Erdgeschoss eine Markthalle einzurichten. Dafür seien bereits "
        "zwölf Händler gefunden, die zusammen ein Drittel der Pacht aufbringen könnten.",
        "Über das weitere Vorgehen soll im Juni entschieden werden. Bis dahin bleiben die Gebäude gesperrt.",
    ),
)
ARABIC = (
    "إغلاق الميناء القديم بعد حريق في مخزن للشباك",
    "صحيفة المرفأ",
    "سلمى الحداد",
    (
        "أُغلق الميناء القديم يوم الثلاثاء بعد أن اندلع حريق في مخزن للشباك، بحسب ما أعلن مكتب الميناء في الصباح الباكر.",
        "وسُحبت أربعة قوارب إلى الرصيف الخارجي قبل الظهر، حيث انتظرت الطواقم أخبار شباكها ومحركاتها.",
        "وقالت مديرة مكتب العبّارات: «سمعنا دويًّا، ثم رأينا الدخان فوق الأسطح». ولم يُصب أحد بأذى، بحسب الإطفاء.",
        "وأوضح رئيس البلدية أن إعادة بناء المخزن ستكلف ثلاثة ملايين، وأن العمل سيبدأ بعد انتهاء التحقيق في أسباب الحريق.",
        "ويخشى الصيادون من خسارة موسم كامل، إذ إن الشباك المحترقة تكفي لعشرين قاربًا ولا يمكن شراؤها قبل الخريف.",
        "ومن المقرر أن يجتمع مجلس الميناء يوم الخميس للنظر في تعويض المتضررين وفتح المدخل الشرقي أمام القوارب الصغيرة.",
    ),
)
JAPANESE = (
    "港の倉庫で火災、旧港を閉鎖",
    "湾岸日報",
    "森田あかり",
    (
        "火曜日の早朝、旧港の網倉庫で火災が発生し、港湾事務所は旧港を全面的に閉鎖したと発表した。けが人はいないという。",
        "正午までに四隻の漁船が外側の岸壁に移され、乗組員は網やエンジンの状態についての知らせを待った。",
        "「大きな音がして、屋根の上に煙が見えました」と、対岸で渡船の事務所を営む女性は話した。",
        "市長は記者団に対し、倉庫の再建には三億円がかかり、原因の調査が終わりしだい工事を始めると述べた。",
        "焼けた網は二十隻分にあたり、秋まで買い替えることができないため、漁師たちは今季の漁を失うことを恐れている。",
        "港湾委員会は木曜日に会合を開き、被害を受けた人々への補償と、小型船のために東口を開けるかどうかを話し合う。",
    ),
)
RUSSIAN = (
    "Старую гавань закрыли после пожара на складе сетей",
    "Вестник гавани",
    "Анна Маршина",
    (
        "Старую гавань закрыли во вторник после пожара на складе рыболовных сетей, сообщили рано утром в портовой службе.",
        "До полудня четыре судна отбуксировали к внешнему причалу, где экипажи ждали известий о своих сетях и двигателях.",
        "«Мы услышали хлопок, а потом увидели дым над крышами», — рассказала заведующая паромной кассой на другом берегу.",
        "По словам мэра, восстановление склада обойдётся в три миллиона, а работы начнутся, как только завершится проверка.",
        "Рыбаки опасаются, что потеряют весь сезон: сгоревших сетей хватило бы на двадцать лодок, а новые привезут осенью.",
        "В четверг совет порта обсудит выплаты пострадавшим и решит, открывать ли восточный вход для малых судов.",
    ),
)
SPANISH = (
    "El puerto viejo cierra tras un incendio en un almacén de redes",
    "El Faro de la Ría",
    "Lucía Barral",
    (
        "El puerto viejo cerró el martes después de que se declarase un incendio en un almacén de redes, según informó a "
        "primera hora la oficina portuaria.",
        "Antes del mediodía cuatro barcos fueron remolcados al muelle exterior, donde las tripulaciones esperaban noticias "
        "de sus redes y motores.",
        "«Oímos un golpe y luego vimos humo sobre los tejados», contó la encargada de la taquilla del transbordador, al "
        "otro lado de la ría.",
        "El alcalde calculó que levantar de nuevo el almacén costará tres millones y aseguró que las obras empezarán en "
        "cuanto acabe la investigación.",
        "Los pescadores temen perder la temporada: las redes quemadas bastaban para veinte barcos y no llegarán otras "
        "antes del otoño.",
        "La junta del puerto se reunirá el jueves para tratar las ayudas y decidir si abre la bocana este a los barcos "
        "pequeños.",
    ),
)
