/** Names by which the records of the formal case refer to its people. */
export type PersonKey = (typeof people)[number]['key'];

// Every person in this story is invented.
export const people = [
  {
    key: 'subject',
    body: {
      part: 'subject',
      name: 'Oluwaseun Adébáyọ̀-Fitzgerald',
      role: 'employee',
      jobTitle: 'Senior support worker, nights',
      team: 'Elm House and Larch Row',
      lineManager: 'Tunde Okonjo',
      professionalBody: 'Social Work England',
      registrationNumber: 'SW104471',
      acknowledgedVersion: '2015-05',
      acknowledgedOn: '2021-09-06',
    },
  },
  {
    key: 'reporter',
    body: {
      part: 'reporter',
      name: 'Ffion Carrington-Mensah',
      alias: 'Protected reporter',
      role: 'employee',
      isProtected: true,
      notes: 'Whistleblowing policy, section 3. Works the same shifts.',
    },
  },
  {
    key: 'hywel',
    body: {
      part: 'witness',
      name: 'Hywel Prydderch-Llewellyn',
      role: 'volunteer',
      jobTitle: 'Befriender',
    },
  },
  {
    key: 'priya',
    body: {
      part: 'witness',
      name: 'Priya Raghunathan-Venkataraman',
      role: 'agency_worker',
      placedBy: 'Northgate Care Agency',
    },
  },
  {
    key: 'lin',
    body: {
      part: 'witness',
      name: '林美琪 (Lin Meiqi)',
      role: 'student',
      placedBy: 'Harrowmere University',
    },
  },
  {
    key: 'beata',
    body: {
      part: 'affected_colleague',
      otherParts: ['witness'],
      name: 'Beata Nowakowska-Szczęsna',
      role: 'employee',
      jobTitle: 'Support worker',
      team: 'Elm House',
    },
  },
  {
    key: 'samir',
    body: {
      part: 'affected_colleague',
      name: 'سمير الخطيب (Samir al-Khatib)',
      role: 'employee',
      jobTitle: 'Cook',
    },
  },
  { key: 'userA', body: { part: 'service_user', alias: 'Service user A', name: 'Daniel Okafor' } },
  { key: 'userB', body: { part: 'service_user', alias: 'Service user B', name: 'Rosalind Pike' } },
  { key: 'carer', body: { part: 'carer', alias: 'Carer A', name: 'Ngozi Okafor' } },
  {
    key: 'companion',
    body: {
      part: 'companion',
      name: 'Margaret O’Shaughnessy',
      jobTitle: 'UNISON branch secretary',
    },
  },
  { key: 'noteTaker', body: { part: 'note_taker', name: 'Joan Tettey', role: 'employee' } },
  {
    key: 'decider',
    body: {
      part: 'decision_maker',
      name: 'Dr Joanna Abernethy-Nkemelu',
      role: 'employee',
      jobTitle: 'Deputy Director',
      conflictOfInterest: 'no',
    },
  },
  {
    key: 'appealHearer',
    body: {
      part: 'appeal_hearer',
      name: 'Peter Hollingbourne',
      role: 'trustee',
      jobTitle: 'Vice-Chair of trustees',
      conflictOfInterest: 'no',
    },
  },
] as const;
