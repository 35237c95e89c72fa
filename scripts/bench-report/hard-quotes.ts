/** Words that documents have to get right, letter by letter: five languages, three directions of trouble, and emoji. */
export const hardQuotes = [
  {
    lang: 'en-GB',
    dir: 'ltr',
    text: 'Honestly what a joke of a team meeting 😂🤦🏽‍♀️ never again!! 🔥 #mondays',
  },
  {
    lang: 'pl',
    dir: 'ltr',
    text: 'Zażółć gęślą jaźń – dzisiaj znowu nadgodziny, a kierowniczka śmieje się w głos.',
  },
  {
    lang: 'ar',
    dir: 'rtl',
    text: 'هذا غير مقبول أبداً، الإدارة لا تستمع إلينا في الاجتماع رقم 12.',
  },
  { lang: 'zh-CN', dir: 'ltr', text: '今天的会议真是浪费时间，领导根本不听我们的意见。' },
  { lang: 'hi', dir: 'ltr', text: 'आज की बैठक बिल्कुल बेकार थी, प्रबंधक किसी की नहीं सुनते।' },
  {
    lang: 'en-GB',
    dir: 'ltr',
    text: 'Family day 👨‍👩‍👧‍👦 with Łukasz, Nguyễn Thị Hà, Ólafur & Zoë 🇬🇧❤️',
  },
] as const;
