/** One post of the formal case: what, where, when (as shown), and the words. */
type Post = {
  readonly at: string;
  readonly act: 'authored' | 'shared' | 'liked' | 'commented' | 'messaged' | 'contact_request';
  readonly text: string;
  readonly language?: string;
  readonly translation?: string;
  readonly isPublic?: boolean;
};

// Every word of this is invented.
export const posts: readonly Post[] = [
  {
    at: '2026-03-02T23:41',
    act: 'messaged',
    text: 'night 3 of 5 and the top floor is kicking off again 😩',
  },
  { at: '2026-03-02T23:58', act: 'messaged', text: 'D with the red hat, you all know which one' },
  {
    at: '2026-03-05T01:12',
    act: 'shared',
    text: 'when the office sends another “reflective practice” form 🫠',
    isPublic: true,
  },
  {
    at: '2026-03-07T22:30',
    act: 'messaged',
    text: 'B’s accent on the handover call, I can’t 😂😂',
  },
  { at: '2026-03-07T22:33', act: 'messaged', text: 'do the voice, do the voice' },
  {
    at: '2026-03-08T07:02',
    act: 'commented',
    text: 'Usuń to, proszę. To nie jest śmieszne.',
    language: 'pl',
    translation: 'Please delete that. It is not funny.',
  },
  {
    at: '2026-03-11T02:20',
    act: 'authored',
    text: 'Some people should not be let out on their own. Elm House knows 👀',
    isPublic: true,
  },
  { at: '2026-03-11T02:44', act: 'liked', text: 'close the place down then', isPublic: true },
  {
    at: '2026-03-14T21:15',
    act: 'messaged',
    text: 'photo from the lounge, ignore the bloke asleep',
  },
  {
    at: '2026-03-14T21:18',
    act: 'messaged',
    text: 'هذا ليس لائقًا، احذف الصورة من فضلك',
    language: 'ar',
    translation: 'This is not proper, please delete the picture.',
  },
  {
    at: '2026-03-19T00:05',
    act: 'authored',
    text: 'Management wants heroes on minimum wage. Ask them about the sleep-in rates.',
    isPublic: true,
  },
  {
    at: '2026-03-19T00:40',
    act: 'commented',
    text: 'they moved me for asking. work it out',
    isPublic: true,
  },
  {
    at: '2026-03-22T19:30',
    act: 'contact_request',
    text: 'Friend request sent to the mother of Service user A, accepted 22 March',
  },
  {
    at: '2026-03-23T20:10',
    act: 'messaged',
    text: 'he’s fine, don’t tell anyone I told you, he had one of his evenings',
  },
  {
    at: '2026-03-25T18:22',
    act: 'messaged',
    text: 'if you ring the office they will only fob you off, ask me',
  },
  {
    at: '2026-03-28T23:50',
    act: 'messaged',
    text: 'इसे यहाँ मत लिखो, लोग पहचान लेंगे',
    language: 'hi',
    translation: 'Do not write this here, people will recognise him.',
  },
  {
    at: '2026-04-01T01:00',
    act: 'authored',
    text: 'New month, same circus 🎪 #nightshift #ElmHouse',
    isPublic: true,
  },
  {
    at: '2026-04-03T22:12',
    act: 'messaged',
    text: 'cook’s gone all holy again, no bacon for anyone 🙄',
  },
  { at: '2026-04-03T22:15', act: 'messaged', text: 'someone tell him it’s England' },
  { at: '2026-04-06T03:33', act: 'liked', text: 'send them all back', isPublic: true },
  {
    at: '2026-04-09T20:00',
    act: 'messaged',
    text: 'I signed in from the house laptop, don’t @ me',
  },
  {
    at: '2026-04-12T23:10',
    act: 'shared',
    text: 'Anonymous: what really happens on nights in care',
    isPublic: true,
  },
  {
    at: '2026-04-15T21:45',
    act: 'messaged',
    text: '这样不好，他妈妈会看到的',
    language: 'zh',
    translation: 'This is not good, his mother will see it.',
  },
  {
    at: '2026-04-16T06:58',
    act: 'messaged',
    text: 'whoever is reporting this stuff, I will find out 🔥',
  },
];
