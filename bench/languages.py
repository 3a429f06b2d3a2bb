"""Which language a short news text is in: what the detectors say of texts written for this bench, and what they weigh.

    python -m bench.languages        (beside py3langid, langdetect and lingua, those that are installed)

Each language has two paragraphs of a report; its first sentence alone, and its first five words, stand for briefs and
headlines. What is scored is the primary language (``pt`` for ``pt-BR``).
"""

import time
from collections.abc import Callable, Iterator
from contextlib import suppress

from corpus.languages import guess_by_script

TEXTS = {
    "en": (
        "The harbour was closed on Tuesday after a freighter struck the northern pier in thick fog."
        " Nobody was hurt, the"
        " coastguard said, but fuel leaked into the water and two beaches were shut. Repairs will take"
        " three weeks.",
        "Ministers agreed late on Friday to raise the minimum wage by four percent from January. Unions"
        " had asked for"
        " twice as much, and said that they would put the offer to their members before deciding on a strike.",
    ),
    "de": (
        "Der Hafen wurde am Dienstag gesperrt, nachdem ein Frachter im dichten Nebel gegen die nördliche"
        " Mole gefahren"
        " war. Verletzt wurde niemand, teilte die Küstenwache mit, doch es lief Treibstoff aus, und zwei"
        " Strände wurden"
        " geschlossen. Die Reparatur dauert drei Wochen.",
        "Die Minister einigten sich am späten Freitag darauf, den Mindestlohn zum Januar um vier Prozent"
        " zu erhöhen. Die"
        " Gewerkschaften hatten das Doppelte gefordert und wollen das Angebot ihren Mitgliedern vorlegen.",
    ),
    "fr": (
        "Le port a été fermé mardi après qu'un cargo a heurté la jetée nord dans un épais brouillard."
        " Personne n'a été"
        " blessé, selon les garde-côtes, mais du carburant s'est répandu dans l'eau et deux plages ont"
        " été interdites."
        " Les réparations dureront trois semaines.",
        "Les ministres se sont mis d'accord vendredi soir pour augmenter le salaire minimum de quatre"
        " pour cent en"
        " janvier. Les syndicats en demandaient le double et soumettront l'offre à leurs adhérents.",
    ),
    "es": (
        "El puerto fue cerrado el martes después de que un carguero chocara contra el muelle norte en"
        " medio de una densa"
        " niebla. Nadie resultó herido, según la guardia costera, pero se derramó combustible y se"
        " cerraron dos playas."
        " Las obras durarán tres semanas.",
        "Los ministros acordaron el viernes por la noche subir el salario mínimo un cuatro por ciento a"
        " partir de enero."
        " Los sindicatos pedían el doble y consultarán a sus afiliados antes de convocar una huelga.",
    ),
    "pt": (
        "O porto foi fechado na terça-feira depois de um cargueiro ter batido no cais norte durante um"
        " nevoeiro cerrado."
        " Ninguém ficou ferido, segundo a guarda costeira, mas houve um derrame de combustível e duas"
        " praias foram"
        " interditadas. As obras vão demorar três semanas.",
        "Os ministros decidiram na noite de sexta-feira aumentar o salário mínimo em quatro por cento a"
        " partir de"
        " janeiro. Os sindicatos pediam o dobro e vão consultar os seus membros antes de marcar uma greve.",
    ),
    "it": (
        "Il porto è stato chiuso martedì dopo che un mercantile ha urtato il molo nord nella nebbia"
        " fitta. Nessuno è"
        " rimasto ferito, ha detto la guardia costiera, ma del carburante è finito in mare e due spiagge"
        " sono state"
        " chiuse. I lavori dureranno tre settimane.",
        "I ministri hanno deciso nella tarda serata di venerdì di aumentare il salario minimo del"
        " quattro per cento da"
        " gennaio. I sindacati chiedevano il doppio e consulteranno gli iscritti prima di proclamare uno"
        " sciopero.",
    ),
    "nl": (
        "De haven werd dinsdag gesloten nadat een vrachtschip in dichte mist tegen de noordelijke pier"
        " was gevaren."
        " Niemand raakte gewond, meldde de kustwacht, maar er lekte brandstof in het water en twee"
        " stranden gingen"
        " dicht. De reparatie duurt drie weken.",
        "De ministers besloten vrijdagavond laat het minimumloon per januari met vier procent te"
        " verhogen. De vakbonden"
        " hadden het dubbele gevraagd en leggen het bod voor aan hun leden.",
    ),
    "sv": (
        "Hamnen stängdes på tisdagen efter att ett lastfartyg kört på norra piren i tät dimma. Ingen"
        " skadades, uppgav"
        " kustbevakningen, men bränsle läckte ut i vattnet och två stränder stängdes. Reparationen tar"
        " tre veckor.",
        "Ministrarna enades sent på fredagen om att höja minimilönen med fyra procent från januari."
        " Facken hade begärt"
        " det dubbla och låter medlemmarna säga sitt innan de beslutar om strejk.",
    ),
    "pl": (
        "Port zamknięto we wtorek po tym, jak frachtowiec uderzył w gęstej mgle w północne molo. Nikt"
        " nie ucierpiał,"
        " podała straż przybrzeżna, ale do wody wyciekło paliwo i zamknięto dwie plaże. Naprawa potrwa"
        " trzy tygodnie.",
        "Ministrowie uzgodnili w piątek późnym wieczorem, że od stycznia płaca minimalna wzrośnie o"
        " cztery procent."
        " Związki zawodowe żądały dwa razy więcej i zapytają o zdanie swoich członków.",
    ),
    "cs": (
        "Přístav byl v úterý uzavřen poté, co nákladní loď v husté mlze narazila do severního mola."
        " Nikdo nebyl zraněn,"
        " uvedla pobřežní stráž, do vody však uniklo palivo a dvě pláže byly zavřeny. Oprava potrvá tři týdny.",
        "Ministři se v pátek pozdě večer dohodli, že se od ledna zvýší minimální mzda o čtyři procenta."
        " Odbory žádaly"
        " dvojnásobek a nabídku předloží svým členům.",
    ),
    "tr": (
        "Liman, yoğun siste bir yük gemisinin kuzey iskelesine çarpmasının ardından salı günü kapatıldı."
        " Sahil güvenlik,"
        " yaralanan olmadığını ancak suya yakıt sızdığını ve iki plajın kapatıldığını bildirdi. Onarım"
        " üç hafta sürecek.",
        "Bakanlar cuma gecesi asgari ücretin ocak ayından itibaren yüzde dört artırılmasında anlaştı."
        " İki katını isteyen"
        " sendikalar, grev kararından önce üyelerine danışacak.",
    ),
    "ru": (
        "Порт закрыли во вторник после того, как грузовое судно в густом тумане врезалось в северный"
        " пирс. Никто не"
        " пострадал, сообщила береговая охрана, но в воду вытекло топливо, и два пляжа закрыты. Ремонт"
        " займёт три недели.",
        "Министры поздно вечером в пятницу договорились поднять с января минимальную зарплату на четыре"
        " процента."
        " Профсоюзы просили вдвое больше и вынесут предложение на голосование.",
    ),
    "uk": (
        "Порт закрили у вівторок після того, як вантажне судно в густому тумані врізалося в північний"
        " пірс. Ніхто не"
        " постраждав, повідомила берегова охорона, але у воду витекло пальне, і два пляжі зачинено."
        " Ремонт триватиме"
        " три тижні.",
        "Міністри пізно ввечері в п'ятницю домовилися підвищити з січня мінімальну зарплату на чотири відсотки."
        " Профспілки просили вдвічі більше й запитають думку своїх членів.",
    ),
    "kk": (
        "Қалың тұманда жүк кемесі солтүстік айлаққа соғылғаннан кейін порт сейсенбі күні жабылды."
        " Жағалау күзетінің"
        " айтуынша, ешкім зардап шеккен жоқ, бірақ суға отын төгіліп, екі жағажай жабылды. Жөндеу үш"
        " аптаға созылады.",
        "Министрлер жұма күні кешкісін ең төменгі жалақыны қаңтардан бастап төрт пайызға көтеруге"
        " келісті. Кәсіподақтар"
        " екі есе көп сұраған еді және ұсынысты мүшелеріне талқыға салады.",
    ),
    "ar": (
        "أغلق الميناء يوم الثلاثاء بعد أن اصطدمت سفينة شحن بالرصيف الشمالي وسط ضباب كثيف. وقال خفر"
        " السواحل إن أحدا لم يصب"
        " بأذى، لكن الوقود تسرب إلى المياه وأغلق شاطئان. وستستغرق أعمال الإصلاح ثلاثة أسابيع.",
        "اتفق الوزراء في وقت متأخر من مساء الجمعة على رفع الحد الأدنى للأجور بنسبة أربعة في المئة"
        " اعتبارا من يناير. وكانت"
        " النقابات قد طالبت بضعف ذلك.",
    ),
    "fa": (
        "بندر روز سه‌شنبه پس از برخورد یک کشتی باری با اسکله شمالی در مه غلیظ بسته شد. گارد ساحلی اعلام"
        " کرد کسی آسیب ندیده،"
        " اما سوخت به آب نشت کرده و دو ساحل بسته شده است. تعمیرات سه هفته طول می‌کشد.",
        "وزیران جمعه شب توافق کردند که حداقل دستمزد از ژانویه چهار درصد افزایش یابد. اتحادیه‌ها دو برابر"
        " آن را خواسته بودند.",
    ),
    "el": (
        "Το λιμάνι έκλεισε την Τρίτη αφού ένα φορτηγό πλοίο προσέκρουσε στη βόρεια προβλήτα μέσα σε"
        " πυκνή ομίχλη. Κανείς"
        " δεν τραυματίστηκε, ανακοίνωσε η ακτοφυλακή, αλλά διέρρευσαν καύσιμα και έκλεισαν δύο παραλίες.",
        "Οι υπουργοί συμφώνησαν αργά το βράδυ της Παρασκευής να αυξηθεί ο κατώτατος μισθός κατά τέσσερα"
        " τοις εκατό.",
    ),
    "zh": (
        "周二，一艘货轮在浓雾中撞上北码头，港口随后关闭。海岸警卫队表示无人受伤，但燃油泄漏入海，两处海滩被关闭。修复工作需要三周。",
        "部长们周五深夜商定，从一月起将最低工资提高百分之四。工会此前要求的涨幅是这一数字的两倍。",
    ),
    "ja": (
        "濃霧の中で貨物船が北埠頭に衝突し、港は火曜日に閉鎖された。海上保安当局によると、けが人はいないが燃料が流出し、二つの海水浴場が閉鎖された。",
        "閣僚らは金曜日の深夜、一月から最低賃金を四パーセント引き上げることで合意した。労働組合は二倍の引き上げを求めていた。",
    ),
    "ko": (
        "짙은 안개 속에서 화물선이 북쪽 부두를 들이받은 뒤 화요일 항구가 폐쇄됐다. "
        "해안경비대는 다친 사람은 없지만 연료가 유출돼 해변 두 곳이 폐쇄됐다고 밝혔다.",
        "장관들은 금요일 밤늦게 1월부터 최저임금을 4퍼센트 올리기로 합의했다. 노동조합은 두 배를 요구했었다.",
    ),
}


def cases() -> Iterator[tuple[str, str, str]]:
    """How long, which language, which text."""
    for language, texts in TEXTS.items():
        for text in texts:
            sentence = text.split(". ")[0].split("。")[0]
            yield "paragraph", language, text
            yield "sentence", language, sentence
            spaced = " " in sentence
            yield "five words", language, " ".join(sentence.split()[:5]) if spaced else sentence[:12]


def detectors() -> Iterator[tuple[str, Callable[[str], str | None]]]:
    """Those that can be imported here, the script alone first."""
    yield "script alone", guess_by_script
    with suppress(ImportError):
        from py3langid.langid import MODEL_FILE, LanguageIdentifier

        known = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        yield "py3langid", lambda text: str(known.classify(text)[0])
    with suppress(ImportError):
        from langdetect import DetectorFactory, detect

        DetectorFactory.seed = 1
        yield "langdetect", lambda text: str(detect(text)).split("-")[0]
    with suppress(ImportError):
        from lingua import LanguageDetectorBuilder

        lingua = LanguageDetectorBuilder.from_all_languages().build()

        def ask(text: str) -> str | None:
            found = lingua.detect_language_of(text)
            return found.iso_code_639_1.name.lower() if found else None

        yield "lingua", ask


def main() -> None:
    """Print how many of each length each detector has right, wrong, and does not know."""
    everything = list(cases())
    for name, detect in detectors():
        detect(everything[0][2])
        began = time.process_time()
        answers = [(size, language, detect(text)) for size, language, text in everything]
        spent = (time.process_time() - began) / len(everything)
        print(f"{name:14} {spent * 1000:6.2f} ms a text")
        for size in ("paragraph", "sentence", "five words"):
            of = [(language, answer) for at, language, answer in answers if at == size]
            right = sum(language == answer for language, answer in of)
            wrong = [f"{language}:{answer}" for language, answer in of if answer not in (language, None)]
            print(f"    {size:11} {right} of {len(of)} right, {len(wrong)} wrong {' '.join(wrong)}")


if __name__ == "__main__":
    main()
