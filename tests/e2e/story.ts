/** The invented case that the walks work. Names are long on purpose, and in several scripts. */
export const story = {
  library: 'STaSS cases, walked',
  director: 'Miriam Keane',
  passphrase: 'lantern gravel oboe thirteen kayak',
  nextPassphrase: 'seven copper umbrellas drift upstream',
  title:
    'Post in Harrowmere Neighbours about a service user at bus stop C 🚌👩🏽‍🦽 and the late shift’s group chat, with the reactions to it',
  subject: 'Aleksandra Wiśniewska-Zakrzewska-Montgomery of Harrowmere 🌍',
  team: 'Late shift, Harrowmere day centre and outreach',
  professionalBody: 'Social Work England',
  reporter: 'Tunde Okonjo',
  description: 'صورة من موقف الحافلات نُشرت في مجموعة الحي. Shown to the line manager on 24 June.',
} as const;

/** The first case of the year it is made in. */
export const caseReference = `SM-${new Date().getFullYear()}-001`;

/** What was said, each in its own language; every one must come out of both reports as it went in. */
export const quotes = [
  { lang: 'ar', language: 'Arabic', text: 'هذا الرجل ينتظر هنا كل يوم، مسكين' },
  { lang: 'pl', language: 'Polish', text: 'Zażółć gęślą jaźń, znowu ten sam facet' },
  { lang: 'zh', language: 'Chinese', text: '他每天都在这里等车，真可怜' },
  { lang: 'hi', language: 'Hindi', text: 'यह आदमी हर दिन यहीं बैठा रहता है' },
  { lang: 'en-GB', language: 'English', text: 'same time tmrw lads 🤦🏽‍♀️ 👨‍👩‍👧‍👦' },
] as const;
