import { detect } from 'tinyld';

/** Languages that have neutral questions of their own; a question in another takes those of the nearest in letters. */
const LANGUAGES = [
  'en',
  'zh',
  'de',
  'es',
  'fr',
  'it',
  'pt',
  'ro',
  'ru',
  'el',
  'tr',
  'vi',
  'ar',
  'hi',
  'th',
  'ja',
  'ko',
] as const;
export type NeutralLanguage = (typeof LANGUAGES)[number];

/**
 * Everyday questions of every type about nothing that a collection is likely to hold. What their vectors have in common is
 * the language and the form of a question, not a topic.
 */
export const NEUTRAL_QUESTIONS: Readonly<Record<NeutralLanguage, readonly string[]>> = {
  en: [
    'What is the weather like today?',
    'Where is the head office of the company?',
    'Who invented the telephone?',
    'When does the match begin?',
    'How do I apply for a passport?',
    'What are the side effects of this medicine?',
    'Why did he leave school?',
    'How many people took part in all?',
    'List the main reasons.',
    'Who is the author of this book?',
    'How much is a train ticket?',
    'How do you cook rice?',
  ],
  zh: [
    '今天天气怎么样？',
    '这家公司的总部在哪里？',
    '谁发明了电话？',
    '比赛什么时候开始？',
    '怎样才能申请护照？',
    '这种药有什么副作用？',
    '他为什么离开了学校？',
    '一共有多少人参加？',
    '请列出主要的原因。',
    '这本书的作者是谁？',
    '火车票多少钱？',
    '如何煮米饭？',
  ],
  de: [
    'Wie ist das Wetter heute?',
    'Wo ist der Hauptsitz der Firma?',
    'Wer hat das Telefon erfunden?',
    'Wann beginnt das Spiel?',
    'Wie beantrage ich einen Reisepass?',
    'Welche Nebenwirkungen hat dieses Medikament?',
    'Warum hat er die Schule verlassen?',
    'Wie viele Menschen haben insgesamt teilgenommen?',
    'Nenne die wichtigsten Gründe.',
    'Wer ist der Autor dieses Buches?',
    'Wie viel kostet eine Fahrkarte?',
    'Wie kocht man Reis?',
  ],
  es: [
    '¿Qué tiempo hace hoy?',
    '¿Dónde está la sede de la empresa?',
    '¿Quién inventó el teléfono?',
    '¿Cuándo empieza el partido?',
    '¿Cómo solicito un pasaporte?',
    '¿Qué efectos secundarios tiene este medicamento?',
    '¿Por qué dejó la escuela?',
    '¿Cuántas personas participaron en total?',
    'Enumera las razones principales.',
    '¿Quién es el autor de este libro?',
    '¿Cuánto cuesta un billete de tren?',
    '¿Cómo se cocina el arroz?',
  ],
  fr: [
    'Quel temps fait-il aujourd’hui ?',
    'Où se trouve le siège de l’entreprise ?',
    'Qui a inventé le téléphone ?',
    'Quand commence le match ?',
    'Comment demander un passeport ?',
    'Quels sont les effets secondaires de ce médicament ?',
    'Pourquoi a-t-il quitté l’école ?',
    'Combien de personnes ont participé en tout ?',
    'Énumérez les raisons principales.',
    'Qui est l’auteur de ce livre ?',
    'Combien coûte un billet de train ?',
    'Comment cuire du riz ?',
  ],
  it: [
    'Che tempo fa oggi?',
    'Dove si trova la sede dell’azienda?',
    'Chi ha inventato il telefono?',
    'Quando comincia la partita?',
    'Come si richiede un passaporto?',
    'Quali effetti collaterali ha questo medicinale?',
    'Perché ha lasciato la scuola?',
    'Quante persone hanno partecipato in tutto?',
    'Elenca le ragioni principali.',
    'Chi è l’autore di questo libro?',
    'Quanto costa un biglietto del treno?',
    'Come si cuoce il riso?',
  ],
  pt: [
    'Como está o tempo hoje?',
    'Onde fica a sede da empresa?',
    'Quem inventou o telefone?',
    'Quando começa o jogo?',
    'Como solicito um passaporte?',
    'Quais são os efeitos colaterais deste remédio?',
    'Por que ele deixou a escola?',
    'Quantas pessoas participaram no total?',
    'Liste as razões principais.',
    'Quem é o autor deste livro?',
    'Quanto custa uma passagem de trem?',
    'Como se cozinha arroz?',
  ],
  ro: [
    'Cum este vremea astăzi?',
    'Unde este sediul companiei?',
    'Cine a inventat telefonul?',
    'Când începe meciul?',
    'Cum solicit un pașaport?',
    'Ce efecte secundare are acest medicament?',
    'De ce a părăsit școala?',
    'Câți oameni au participat în total?',
    'Enumeră motivele principale.',
    'Cine este autorul acestei cărți?',
    'Cât costă un bilet de tren?',
    'Cum se gătește orezul?',
  ],
  ru: [
    'Какая сегодня погода?',
    'Где находится головной офис компании?',
    'Кто изобрёл телефон?',
    'Когда начинается матч?',
    'Как подать заявление на паспорт?',
    'Какие побочные действия у этого лекарства?',
    'Почему он бросил школу?',
    'Сколько всего человек приняло участие?',
    'Перечислите основные причины.',
    'Кто автор этой книги?',
    'Сколько стоит билет на поезд?',
    'Как варить рис?',
  ],
  el: [
    'Τι καιρό κάνει σήμερα;',
    'Πού βρίσκεται η έδρα της εταιρείας;',
    'Ποιος εφηύρε το τηλέφωνο;',
    'Πότε αρχίζει ο αγώνας;',
    'Πώς κάνω αίτηση για διαβατήριο;',
    'Ποιες είναι οι παρενέργειες αυτού του φαρμάκου;',
    'Γιατί άφησε το σχολείο;',
    'Πόσοι άνθρωποι συμμετείχαν συνολικά;',
    'Αναφέρετε τους κύριους λόγους.',
    'Ποιος είναι ο συγγραφέας αυτού του βιβλίου;',
    'Πόσο κοστίζει ένα εισιτήριο τρένου;',
    'Πώς μαγειρεύεται το ρύζι;',
  ],
  tr: [
    'Bugün hava nasıl?',
    'Şirketin genel merkezi nerede?',
    'Telefonu kim icat etti?',
    'Maç ne zaman başlıyor?',
    'Pasaport için nasıl başvururum?',
    'Bu ilacın yan etkileri nelerdir?',
    'Okulu neden bıraktı?',
    'Toplam kaç kişi katıldı?',
    'Başlıca nedenleri sıralayın.',
    'Bu kitabın yazarı kimdir?',
    'Bir tren bileti ne kadar?',
    'Pirinç nasıl pişirilir?',
  ],
  vi: [
    'Thời tiết hôm nay thế nào?',
    'Trụ sở chính của công ty ở đâu?',
    'Ai đã phát minh ra điện thoại?',
    'Khi nào trận đấu bắt đầu?',
    'Làm thế nào để xin hộ chiếu?',
    'Thuốc này có những tác dụng phụ nào?',
    'Tại sao anh ấy bỏ học?',
    'Tổng cộng có bao nhiêu người tham gia?',
    'Hãy liệt kê những lý do chính.',
    'Ai là tác giả của cuốn sách này?',
    'Một vé tàu giá bao nhiêu?',
    'Nấu cơm như thế nào?',
  ],
  ar: [
    'كيف الطقس اليوم؟',
    'أين يقع المقر الرئيسي للشركة؟',
    'من اخترع الهاتف؟',
    'متى تبدأ المباراة؟',
    'كيف أتقدم بطلب للحصول على جواز سفر؟',
    'ما هي الآثار الجانبية لهذا الدواء؟',
    'لماذا ترك المدرسة؟',
    'كم عدد الأشخاص الذين شاركوا؟',
    'اذكر الأسباب الرئيسية.',
    'من هو مؤلف هذا الكتاب؟',
    'كم سعر تذكرة القطار؟',
    'كيف يطبخ الأرز؟',
  ],
  hi: [
    'आज मौसम कैसा है?',
    'कंपनी का मुख्यालय कहाँ है?',
    'टेलीफोन का आविष्कार किसने किया?',
    'मैच कब शुरू होता है?',
    'पासपोर्ट के लिए आवेदन कैसे करें?',
    'इस दवा के दुष्प्रभाव क्या हैं?',
    'उसने स्कूल क्यों छोड़ा?',
    'कुल कितने लोगों ने भाग लिया?',
    'मुख्य कारण बताइए।',
    'इस किताब का लेखक कौन है?',
    'ट्रेन का टिकट कितने का है?',
    'चावल कैसे पकाते हैं?',
  ],
  th: [
    'วันนี้อากาศเป็นอย่างไร',
    'สำนักงานใหญ่ของบริษัทอยู่ที่ไหน',
    'ใครเป็นผู้ประดิษฐ์โทรศัพท์',
    'การแข่งขันเริ่มเมื่อไร',
    'จะยื่นขอหนังสือเดินทางได้อย่างไร',
    'ยานี้มีผลข้างเคียงอะไรบ้าง',
    'ทำไมเขาจึงออกจากโรงเรียน',
    'มีผู้เข้าร่วมทั้งหมดกี่คน',
    'จงบอกเหตุผลหลัก',
    'ใครคือผู้เขียนหนังสือเล่มนี้',
    'ตั๋วรถไฟราคาเท่าไร',
    'หุงข้าวอย่างไร',
  ],
  ja: [
    '今日の天気はどうですか。',
    '会社の本社はどこにありますか。',
    '電話を発明したのは誰ですか。',
    '試合はいつ始まりますか。',
    'パスポートはどうやって申請しますか。',
    'この薬の副作用は何ですか。',
    '彼はなぜ学校をやめたのですか。',
    '全部で何人が参加しましたか。',
    '主な理由を挙げてください。',
    'この本の著者は誰ですか。',
    '電車の切符はいくらですか。',
    'ご飯はどうやって炊きますか。',
  ],
  ko: [
    '오늘 날씨가 어때요?',
    '회사의 본사는 어디에 있습니까?',
    '누가 전화를 발명했습니까?',
    '경기는 언제 시작합니까?',
    '여권은 어떻게 신청합니까?',
    '이 약의 부작용은 무엇입니까?',
    '그는 왜 학교를 그만두었습니까?',
    '모두 몇 명이 참가했습니까?',
    '주요 이유를 나열하십시오.',
    '이 책의 저자는 누구입니까?',
    '기차표는 얼마입니까?',
    '밥은 어떻게 짓습니까?',
  ],
};

/** Scripts that one of the languages alone is written in: surer than letter frequencies, and enough. */
const SCRIPTS: readonly [RegExp, NeutralLanguage][] = [
  [/[\p{sc=Hiragana}\p{sc=Katakana}]/u, 'ja'],
  [/\p{sc=Han}/u, 'zh'],
  [/\p{sc=Hangul}/u, 'ko'],
  [/\p{sc=Thai}/u, 'th'],
  [/\p{sc=Devanagari}/u, 'hi'],
  [/\p{sc=Arabic}/u, 'ar'],
  [/\p{sc=Greek}{3}/u, 'el'],
  [/\p{sc=Cyrillic}{3}/u, 'ru'],
];
const LATIN = LANGUAGES.filter((language) => !SCRIPTS.some(([, other]) => other === language));
/** Letter frequencies of fewer words are a guess. */
const FEWEST_WORDS = 4;
/** Words that make a question English, however short it is. */
const ENGLISH =
  /\b(?:the|is|are|were|do|does|did|who|what|when|where|which|why|how|of|and|for|with|from|has|have|can|there|about)\b/iu;

/** The language whose neutral questions a question is compared with. Short questions with names in them are told by their function words. */
export function neutralLanguageOf(question: string): NeutralLanguage {
  const byScript = SCRIPTS.find(([script]) => script.test(question));
  if (byScript) return byScript[1];
  const isPlain = !/[^\p{ASCII}‘’“”–—…]/u.test(question);
  if (isPlain && (ENGLISH.test(question) || question.trim().split(/\s+/u).length < FEWEST_WORDS)) return 'en';
  const detected = detect(question, { only: [...LATIN] });
  return LATIN.find((language) => language === detected) ?? 'en';
}

/**
 * Words of a language's neutral questions, in small letters, that stand in one of them alone: not its function words. What their vectors
 * have in common is that they are words of the language.
 */
export function neutralWords(language: NeutralLanguage): string[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  const words = NEUTRAL_QUESTIONS[language].flatMap((question) => [
    ...new Set(
      [...segmenter.segment(question)]
        .filter(({ isWordLike }) => isWordLike)
        .map(({ segment }) => segment.toLowerCase()),
    ),
  ]);
  return words.filter((word, k) => words.indexOf(word) === k && words.lastIndexOf(word) === k);
}
